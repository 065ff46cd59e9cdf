package org.vouch.reader.markdown;

import com.vladsch.flexmark.ast.Reference;
import com.vladsch.flexmark.util.sequence.BasedSequence;
import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The lines of a page that say where links lead, as {@code [the guide]: guide.md} does. A line of words looks the same
 * to Markdown, {@code [Stop]: now.}, and is not printed.
 */
final class ReferenceLines {
    /** What makes an address: a scheme, a path, a part of a page, a query, a mailbox, or an ending. */
    private static final Pattern ADDRESS = Pattern.compile("(?i)[a-z][a-z0-9+.-]*:.+|.*[/\\\\#?=@].*|.*\\.\\p{L}.*");

    /** {@code [the guide]:(guide.md)}, a link with a colon too many. */
    private static final Pattern IN_BRACKETS = Pattern.compile("\\(([^()\\s]+)\\)");

    private static final String ADDRESS_OF_LINK = "the address of a link, and nothing refers to it";
    private static final String MEANING = "the meaning of an abbreviation that the page does not have";

    private static final Pattern ENDS_A_SENTENCE = Pattern.compile("[.,;:!?\u2026)\"'\u201d\u2019\u00bb\u3002]+$");

    private final Reading reading;
    private final List<Reference> lines = new ArrayList<>();
    private final Set<Reference> referredTo = Collections.newSetFromMap(new IdentityHashMap<>());

    ReferenceLines(Reading reading) {
        this.reading = reading;
    }

    /** Takes a line. */
    void add(Reference line) {
        lines.add(line);
    }

    /** Notes that a link or an image of the page leads where a line says. */
    void refer(Reference line) {
        referredTo.add(line);
    }

    /** Tells of lines that nothing refers to and that have words, or a link with a colon in it, for an address. */
    void tell() {
        for (Reference line : lines) {
            String address = Entities.decoded(line.getUrl());
            if (referredTo.contains(line)) {
                continue;
            }
            Matcher wrapped = IN_BRACKETS.matcher(address);
            if (wrapped.matches()) {
                unseen(line.getChars(), ADDRESS_OF_LINK, "[" + line.getReference() + "](" + wrapped.group(1) + ")");
            } else if (isWords(address)) {
                unseen(line.getChars(), ADDRESS_OF_LINK, escaped(line.getChars()));
            }
        }
        reading.wordsAsAbbreviations().forEach(line -> unseen(line, MEANING, escaped(line)));
    }

    private void unseen(BasedSequence line, String what, String right) {
        reading.warning(
                MarkdownRule.REFERENCE_UNUSED,
                firstLine(line),
                "this is read as " + what + ", so readers never see it",
                right.indexOf('\'') < 0 ? "write '" + right + "'" : "write " + right);
    }

    private static String escaped(BasedSequence line) {
        return "\\" + firstLine(line).toString().replace("<", "\\<");
    }

    private static boolean isWords(String address) {
        String words = ENDS_A_SENTENCE.matcher(address.strip()).replaceFirst("");
        return words.chars().anyMatch(Character::isLetterOrDigit)
                && !ADDRESS.matcher(words).matches();
    }

    private static BasedSequence firstLine(BasedSequence line) {
        BasedSequence typed = line.trim();
        int end = typed.indexOf('\n');
        return end < 0 ? typed : typed.subSequence(0, end).trimEnd();
    }
}
