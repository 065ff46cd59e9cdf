package org.vouch.model.library;

import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.vouch.model.library.Clash.Because;
import org.vouch.model.library.Clash.Because.LongName;
import org.vouch.model.library.Clash.Because.Refused;
import org.vouch.model.library.Clash.Because.Taken;
import org.vouch.model.library.Clash.Kind;
import org.vouch.model.text.Composed;

/**
 * Which files the output will hold, and to what each belongs, before any of them is made. Two names that a common disk
 * takes for one are one: it may ignore case and the form of an accent, and a file leaves no room for a folder.
 */
final class AddressTable {
    /** What one step of a path may measure in UTF-8; no common file system takes more. */
    private static final int LONGEST_STEP = 255;

    /** What a path may measure in UTF-8: a host takes 1,024, and more is shown below a page than the page itself. */
    private static final int LONGEST_PATH = 900;

    /** What the program writes once for the site or once for a language, and folders that are its own. */
    private static final Pattern OF_PROGRAM = Pattern.compile(
            "(?:.+/)?404\\.html|robots\\.txt|sitemap\\.xml|reviews\\.(?:json|ics)|(?:.*/)?feed\\.xml"
                    + "|search/[a-z0-9-]+\\.json|llms\\.txt|_headers|_redirects|assets(?:/.*)?|\\.well-known/vouch(?:/.*)?");

    private static final List<String> OF_EVERY_SITE =
            List.of("_headers", "_redirects", "llms.txt", "robots.txt", "sitemap.xml", "reviews.json", "reviews.ics");

    private final Map<String, Taken> files = new HashMap<>();
    private final Map<String, Taken> folders = new HashMap<>();

    /** Starts with what the program writes for every site. */
    AddressTable() {
        OF_EVERY_SITE.forEach(this::takeForProgram);
    }

    /** Returns whether a file is one that the program writes by itself, whatever pages there are. */
    static boolean isOfProgram(String file) {
        return OF_PROGRAM.matcher(folded(file)).matches();
    }

    /** Takes a file that the program writes. */
    void takeForProgram(String file) {
        put(folded(file), new Taken(Kind.PROGRAM, ""));
    }

    /**
     * Takes a file for something, unless it is taken.
     *
     * @param file below the output
     * @return why it cannot be had; empty if it is had now
     */
    Optional<Because> claim(String file, Taken by) {
        Optional<Because> impossible = impossible(file);
        if (impossible.isPresent()) {
            return impossible;
        }
        Optional<Taken> taken = owner(file);
        if (taken.isPresent()) {
            return Optional.of(taken.get());
        }
        put(folded(file), by);
        return Optional.empty();
    }

    /** Gives a file of one owner to another, and returns whether it was that one's. */
    boolean handOver(String file, Taken from, Taken to) {
        return files.replace(folded(file), from, to);
    }

    private void put(String folded, Taken by) {
        files.put(folded, by);
        for (int slash = folded.lastIndexOf('/');
                slash > 0 && folders.putIfAbsent(folded.substring(0, slash), by) == null;
                slash = folded.lastIndexOf('/', slash - 1)) {
            // Anyone who needs a folder first is reported to those who want a file of its name.
        }
    }

    /** Returns what has a file, a folder of its name, or a file where one of its folders would be. */
    Optional<Taken> owner(String file) {
        String folded = folded(file);
        Taken taken = files.get(folded);
        if (taken == null) {
            taken = folders.get(folded);
        }
        for (int slash = folded.lastIndexOf('/');
                taken == null && slash > 0;
                slash = folded.lastIndexOf('/', slash - 1)) {
            taken = files.get(folded.substring(0, slash));
        }
        return taken == null && OF_PROGRAM.matcher(folded).matches()
                ? Optional.of(new Taken(Kind.PROGRAM, ""))
                : Optional.ofNullable(taken);
    }

    private static Optional<Because> impossible(String file) {
        if (bytes(file) > LONGEST_PATH) {
            return Optional.of(new Refused("it has more than " + LONGEST_PATH + " bytes"));
        }
        for (int from = 0; from <= file.length(); ) {
            int slash = file.indexOf('/', from);
            int to = slash < 0 ? file.length() : slash;
            if ((to - from) * 3 > LONGEST_STEP && bytes(file.substring(from, to)) > LONGEST_STEP) {
                return Optional.of(new LongName());
            }
            from = to + 1;
        }
        String top = file.substring(0, Math.max(0, file.indexOf('/'))).toLowerCase(Locale.ROOT);
        return top.equals(".vouch") || top.equals(".git")
                ? Optional.of(new Refused("the folder '" + top + "' is not part of the site"))
                : Optional.empty();
    }

    private static int bytes(String text) {
        return isPlain(text) ? text.length() : text.getBytes(StandardCharsets.UTF_8).length;
    }

    /** Returns what a common disk makes of a name. */
    static String folded(String file) {
        return isPlain(file) ? file : Composed.caseless(file);
    }

    private static boolean isPlain(String file) {
        for (int i = 0; i < file.length(); i++) {
            char c = file.charAt(i);
            if (c >= 128 || (c >= 'A' && c <= 'Z')) {
                return false;
            }
        }
        return true;
    }
}
