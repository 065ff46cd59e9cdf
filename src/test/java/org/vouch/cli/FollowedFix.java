package org.vouch.cli;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.vouch.model.text.Finding;
import org.vouch.model.text.Source;
import org.vouch.model.text.Span;

/** Follows the words of a finding to the letter, as somebody would who knows nothing but what it says. */
final class FollowedFix {
    /** One way of telling what to do. */
    private record Way(Pattern words, Step step) {}

    /** Does what is told. */
    private interface Step {
        /**
         * Returns the text of the file after it.
         *
         * @param text the file
         * @param start where the finding's place starts in it
         * @param end where it ends
         * @param told the words, with their parts
         */
        String follow(String text, int start, int end, MatchResult told);
    }

    private static final Pattern QUOTED = Pattern.compile("'([^']+)'");
    private static final Pattern RENAME = Pattern.compile("rename it to (\\S+)");
    private static final Pattern MOVE = Pattern.compile("move the file to (\\S+)");
    private static final Pattern FOLDER = Pattern.compile("did you mean the folder (\\S+/)\\?");

    private static final List<Way> WAYS = List.of(
            new Way(Pattern.compile("write (#+) instead of (#+)"), (text, start, end, told) -> {
                int marks = text.lastIndexOf(told.group(2), end);
                return text.substring(0, marks)
                        + told.group(1)
                        + text.substring(marks + told.group(2).length());
            }),
            new Way(Pattern.compile("delete this line( and the line of . below it)?"), (text, start, end, told) -> {
                int line = text.lastIndexOf('\n', start - 1) + 1;
                int below = text.indexOf('\n', end) + 1;
                return text.substring(0, line)
                        + text.substring(told.group(1) == null ? below : text.indexOf('\n', below) + 1);
            }),
            new Way(
                    Pattern.compile("delete it"),
                    (text, start, end, told) -> text.substring(0, start) + text.substring(end)),
            new Way(Pattern.compile("(?s)start it in column ([0-9]+).*"), (text, start, end, told) -> {
                int line = text.lastIndexOf('\n', start - 1) + 1;
                String words = text.substring(line).stripLeading();
                return text.substring(0, line) + " ".repeat(Integer.parseInt(told.group(1)) - 1) + words;
            }),
            new Way(
                    Pattern.compile("(?:did you mean|write) '([^']+)'(?:\\?.*| or '.*|;.*|,? if .*)?"),
                    (text, start, end, told) -> instead(text, start, end, told.group(1))),
            new Way(
                    Pattern.compile("write ([A-Za-z_.0-9-]+): (.*)"),
                    (text, start, end, told) -> field(text, start, end, told.group(1), told.group(2))),
            new Way(
                    Pattern.compile("write ([^ ']+)"),
                    (text, start, end, told) -> instead(text, start, end, told.group(1))));

    private FollowedFix() {}

    /** Returns the files after the fix, or nothing where a person has to think. */
    static Optional<Map<String, String>> of(Finding finding, Map<String, String> files) {
        Map<String, String> fixed = new TreeMap<>(files);
        String path = finding.span().path();
        String text = fixed.get(path);
        if (text == null) {
            return Optional.empty();
        }
        String folder = path.substring(0, path.lastIndexOf('/') + 1);
        String name = path.substring(folder.length());
        Matcher rename = RENAME.matcher(finding.fix());
        Matcher move = MOVE.matcher(finding.fix());
        Matcher meant = FOLDER.matcher(finding.fix());
        if (rename.matches()) {
            fixed.put(folder + rename.group(1), fixed.remove(path));
            return Optional.of(fixed);
        }
        if (move.matches()) {
            fixed.put(move.group(1) + name, fixed.remove(path));
            return Optional.of(fixed);
        }
        if (meant.matches()) {
            fixed.put(meant.group(1) + name, fixed.remove(path));
            return Optional.of(fixed);
        }
        Span span = finding.span();
        int start = new Source(path, text).lineStart(span.line()) + span.column() - 1;
        int end = start + span.length();
        for (Way way : WAYS) {
            Matcher told = way.words().matcher(finding.fix());
            if (told.matches()) {
                // Where the place holds more than what is wrong, the message quotes it.
                Matcher quoted = QUOTED.matcher(finding.message());
                String there = text.substring(start, end);
                int from = start;
                int to = end;
                while (quoted.find()) {
                    int within = there.indexOf(quoted.group(1));
                    if (within >= 0
                            && told.groupCount() == 1
                            && (within == 0 || !told.group(1).startsWith(there.substring(0, within)))) {
                        from = start + within;
                        to = from + quoted.group(1).length();
                        break;
                    }
                }
                fixed.put(path, way.step().follow(text, from, to, told.toMatchResult()));
                return Optional.of(fixed);
            }
        }
        return Optional.empty();
    }

    private static String instead(String text, int start, int end, String right) {
        return text.substring(0, start) + right + text.substring(end);
    }

    /** Writes a field anew: its whole line where it has one of its own, else the value that is marked. */
    private static String field(String text, int start, int end, String key, String value) {
        int line = text.lastIndexOf('\n', start - 1) + 1;
        int lineEnd = text.indexOf('\n', start);
        int from = line;
        while (text.charAt(from) == ' ' || text.charAt(from) == '-') {
            from++;
        }
        return text.startsWith(key, from)
                ? text.substring(0, from) + key + ": " + value + text.substring(lineEnd)
                : instead(text, start, end, value);
    }
}
