package org.vouch.reader.form;

import java.util.regex.Pattern;

/** Names that editors, merges and programs that keep folders alike give to copies of a file that somebody wrote. */
public final class CopiedName {
    private static final Pattern ENDING = Pattern.compile(
            "(?i).*\\.(bak|backup|orig|rej|old|sav|save|conflict|lock|lck|tmp|temp|swo|autosave|download)");

    /** A page under another ending, as {@code iop.md.txt}: what hides endings makes such names. */
    private static final Pattern PAGE_INSIDE = Pattern.compile("(?i).+\\.(md|markdown)[. ~_-].*");

    private static final Pattern COPY = Pattern.compile("(?i)(~\\$|\\.~lock|copy of |copia de ).*"
            + "|.*( copy( \\d+)?| - copy( \\(\\d+\\))?| copia| ?\\(\\d+\\)| \\([^)]*conflict[^)]*\\)"
            + "|\\.sync-conflict-[\\w-]*|\\.conflict)(\\.[a-z]{2})?(\\.\\w+)?");

    private CopiedName() {}

    /** Returns whether a file name, without its folders, is one of a copy and not one that somebody chose. */
    public static boolean is(String name) {
        return name.startsWith("~$")
                || ENDING.matcher(name).matches()
                || PAGE_INSIDE.matcher(name).matches()
                || COPY.matcher(name).matches();
    }
}
