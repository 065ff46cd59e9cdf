package org.vouch.check.rules;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.vouch.model.page.Prose;
import org.vouch.model.text.Finding;
import org.vouch.model.text.WebAddress;

/** Links, images and notes with a blank or a bracket where none may be. */
final class MeantLinks implements MarkupRead.Meaning {
    private static final String ENDING =
            "\\.(?:md|markdown|html?|php|aspx?|pdf|png|jpe?g|gif|svg|webp|docx?|xlsx?|pptx?|csv|mp3|mp4|ics|txt)";

    /** An address without blanks: a scheme, a path, a fragment, a host, or a file. */
    private static final String ADDRESS =
            "(?:\uFFFC|[a-z]{3,6}:[^\\s()\\[\\]]{1,300}|\\.{0,2}/[^\\s()\\[\\]]{0,300}|#[A-Za-z][\\w-]{0,100}"
                    + "|www\\.[^\\s()\\[\\]]{1,300}|[^\\s()\\[\\]]{1,200}" + ENDING + "(?:[?#][^\\s()\\[\\]]{0,200})?"
                    + "|[\\w.-]{1,100}(?:/[\\w.-]{1,100}){0,9}/(?:#[\\w-]{1,100})?)";

    private static final String WORDS = "!?\\[(?:[^\\[\\]\\n]|\\[[^\\[\\]\\n]{0,100}\\]){0,300}\\]";

    /** {@code [our page](my page.md)}. */
    private static final Pattern BLANK_WITHIN = Pattern.compile(
            "(" + WORDS
                    + ")\\(([^\\s()<>\"'](?:[^()<>\"'\\n]|\\([^()\\n]{0,60}\\)){0,300}?)(\\s{1,3}[\"'][^\"'\\n]{0,200}[\"'])?\\s?\\)");

    /** {@code [the guide] (guide.md)}. */
    private static final Pattern BLANK_BEFORE =
            Pattern.compile("(" + WORDS + ")(?:[ \\t\\u00A0]{1,4}|[ \\t]{0,4}\\n)\\(\\s?(" + ADDRESS + ")\\s?\\)");

    /** {@code (the guide)[guide.md]}. */
    private static final Pattern REVERSED = Pattern.compile("(!?)\\(([^()\\n]{1,300})\\)\\[(" + ADDRESS + ")\\]");

    /** {@code [the guide](guide.md}, of which the bracket is never closed. */
    private static final Pattern UNCLOSED =
            Pattern.compile("(" + WORDS + ")\\(<?(" + ADDRESS + ")(?=[\\s\\]]|$)(?![^()\\n]{0,300}\\))");

    /** {@code [the guide](<my guide.md)}. */
    private static final Pattern UNCLOSED_ANGLE = Pattern.compile("(" + WORDS + ")\\(<([^<>()\\n]{1,200})\\)");

    /** {@code [the guide](guide.md 'A title)}. */
    private static final Pattern UNCLOSED_TITLE =
            Pattern.compile("(" + WORDS + ")\\((" + ADDRESS + ")\\s{1,3}[\"']([^\"'()\\n]{1,100})\\)");

    /** {@code ![A map]map.png}. */
    private static final Pattern BARE_IMAGE =
            Pattern.compile("(!\\[[^\\[\\]\\n]{1,300}\\])\\s?([\\w./-]{1,150}\\.(?:png|jpe?g|gif|svg|webp))(?![\\w/])");

    private static final String CLOSING = "]】］〕}|)）";
    private static final String OPENING = "(（[［【{<";

    /** Brackets of any kind and an address in brackets of any kind: {@code 【the guide】（guide.md）}. */
    private static final Pattern OTHER_BRACKETS =
            Pattern.compile("(!?)([\\[【［〔{|(（])([^\\[\\]【】［］〔〕{}|()（）\\n]{1,300})([\\]】］〕}|)）])([(（\\[［【{<])(?:("
                    + ADDRESS + ")([)）\\]］】}>])|\uFFFC)");

    /** An address right after words in brackets, with no brackets around it: {@code [the guide]https://example.org}. */
    private static final Pattern BARE_ADDRESS = Pattern.compile("(" + WORDS + ")\uFFFC");

    /** What is left of a link or an image that has a link in its words. */
    private static final Pattern NESTED = Pattern.compile("(" + WORDS + ")\\((" + ADDRESS + ")\\)");

    /** The same of an image whose address is on a line elsewhere. */
    private static final Pattern NESTED_REFERENCE = Pattern.compile("!\\[([^\\[\\]\\n]{1,300})\\]");

    /** The size of an image, as some programs read it after the address. */
    private static final Pattern SIZE = Pattern.compile("\\s+=\\d{0,5}(?:x\\d{0,5})?$");

    /** A title in the quotation marks of print, after an address. */
    private static final Pattern CURLED_TITLE = Pattern.compile(
            "(\\S+)\\s+[\u201C\u201D\u2018\u2019\u00AB]([^\"\u201C\u201D]+)[\u201C\u201D\u2018\u2019\u00BB]");

    /** {@code [ ^1]}, which is not a mark because of its space. */
    private static final Pattern NOTE = Pattern.compile("\\[\\s{1,3}\\^\\s?([\\w][\\w .-]{0,40}?)\\s?\\]");

    /** {@code ^[the words of a note]}. */
    private static final Pattern INLINE_NOTE = Pattern.compile("\\^\\[([^\\[\\]\\n]{1,300})\\]");

    private static final Pattern PLACE = Pattern.compile(
            "(?i)(?:tel|sms|mailto|https?|file):.*|[.]{0,2}/.*|www\\..*|.*/.*" + "|.*" + ENDING + "(?:#.*)?");

    @Override
    public List<Finding> in(Typed typed) {
        String text = typed.text();
        List<Finding> findings = new ArrayList<>(0);
        if (text.indexOf('[') >= 0) {
            blankWithin(typed, findings);
            blankBefore(typed, findings);
            reversed(typed, findings);
            unclosed(typed, findings);
            report(UNCLOSED_ANGLE, typed, findings, "(<", ">)");
            report(BARE_IMAGE, typed, findings, "(", ")");
            unclosedTitle(typed, findings);
        }
        if (hasBracketsInARow(text)) {
            otherBrackets(typed, findings);
        }
        if (text.indexOf('[') >= 0) {
            bareAddresses(typed, findings);
            nested(typed, findings);
            notes(typed, findings);
        }
        return findings;
    }

    /**
     * Most words have no bracket that opens right after one that closes, and then nobody has to search for the whole.
     */
    private static boolean hasBracketsInARow(String text) {
        boolean closed = false;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (closed && OPENING.indexOf(c) >= 0) {
                return true;
            }
            closed = c > '(' && CLOSING.indexOf(c) >= 0;
        }
        return false;
    }

    private static void blankBefore(Typed typed, List<Finding> findings) {
        Matcher before = BLANK_BEFORE.matcher(typed.text());
        while (before.find()) {
            String address = typed.written(before.start(2), before.end(2));
            Finding finding = MarkupRead.finding(
                    typed, before.start(), before.end(), kind(before.group(1)), before.group(1) + "(" + address + ")");
            boolean twoLines = before.group().indexOf('\n') >= 0;
            findings.add(twoLines ? finding.fix(finding.fix() + " on one line") : finding);
        }
    }

    private static void reversed(Typed typed, List<Finding> findings) {
        Matcher reversed = REVERSED.matcher(typed.text());
        while (reversed.find()) {
            String address = typed.written(reversed.start(3), reversed.end(3));
            String mark = reversed.group(1);
            findings.add(MarkupRead.finding(
                    typed,
                    reversed.start(),
                    reversed.end(),
                    kind(mark),
                    mark + "[" + reversed.group(2) + "](" + address + ")"));
        }
    }

    private static void unclosed(Typed typed, List<Finding> findings) {
        Matcher open = UNCLOSED.matcher(typed.text());
        while (open.find()) {
            findings.add(MarkupRead.finding(
                    typed,
                    open.start(),
                    open.end(),
                    kind(open.group(1)),
                    open.group(1) + "(" + typed.wordAt(open.start(2)) + ")"));
        }
    }

    private static void unclosedTitle(Typed typed, List<Finding> findings) {
        Matcher title = UNCLOSED_TITLE.matcher(typed.text());
        while (title.find()) {
            findings.add(MarkupRead.finding(
                    typed,
                    title.start(),
                    title.end(),
                    kind(title.group(1)),
                    title.group(1) + "(" + typed.written(title.start(2), title.end(2)) + " \"" + title.group(3)
                            + "\")"));
        }
    }

    private static void otherBrackets(Typed typed, List<Finding> findings) {
        Matcher form = OTHER_BRACKETS.matcher(typed.text());
        while (form.find()) {
            String brackets = form.group(2) + form.group(4) + form.group(5);
            String address = form.group(6) == null
                    ? untilBracket(typed.wordAt(form.end() - 1))
                    : typed.written(form.start(6), form.end(6));
            boolean web = form.group(6) == null || form.group(6).charAt(0) == Prose.OPAQUE || address.contains("://");
            boolean elsewhere = switch (brackets) {
                case "[](" -> true;
                case "()[" -> form.group(6) != null;
                case "[][", "()(" -> !web;
                default -> address.startsWith("#");
            };
            if (!elsewhere && !address.isEmpty()) {
                String mark = form.group(1);
                findings.add(MarkupRead.finding(
                        typed,
                        form.start(),
                        form.end(),
                        kind(mark),
                        mark + "[" + typed.written(form.start(3), form.end(3)) + "](" + address + ")"));
            }
        }
    }

    /** A bare address goes on to the next blank, with the bracket around it. */
    private static String untilBracket(String word) {
        int end = 0;
        while (end < word.length() && ")）]］】}>".indexOf(word.charAt(end)) < 0) {
            end++;
        }
        return end == word.length() || !WebAddress.isWeb(word) ? "" : word.substring(0, end);
    }

    private static void bareAddresses(Typed typed, List<Finding> findings) {
        Matcher form = BARE_ADDRESS.matcher(typed.text());
        while (form.find()) {
            String written = typed.written(form.end() - 1, form.end());
            String address = written.replaceFirst("^<", "").replaceFirst("[>\\s].*", "");
            if (WebAddress.isWeb(address)) {
                findings.add(MarkupRead.finding(
                        typed,
                        form.start(),
                        form.end(),
                        kind(form.group(1)),
                        typed.written(form.start(1), form.end(1)) + "(" + address + ")"));
            }
        }
    }

    /** A link within the words of another is read, and so the other one is not. */
    private static void nested(Typed typed, List<Finding> findings) {
        Matcher form = NESTED.matcher(typed.text());
        while (form.find()) {
            String right = form.group(1) + "(" + typed.written(form.start(2), form.end(2)) + ")";
            findings.add(MarkupRead.finding(typed, form.start(), form.end(), kind(right), right));
        }
        Matcher image = NESTED_REFERENCE.matcher(typed.text());
        while (image.find()) {
            if (typed.written(image.start(1), image.end(1)).indexOf('[') >= 0) {
                findings.add(MarkupRead.unread(typed, image.start(), image.end(), "an image")
                        .fix("write its words without a link: ![" + image.group(1) + "]"));
            }
        }
    }

    private static void report(Pattern form, Typed typed, List<Finding> findings, String open, String close) {
        Matcher matcher = form.matcher(typed.text());
        while (matcher.find()) {
            findings.add(MarkupRead.finding(
                    typed,
                    matcher.start(),
                    matcher.end(),
                    kind(matcher.group(1)),
                    matcher.group(1) + open + typed.written(matcher.start(2), matcher.end(2)) + close));
        }
    }

    private static String kind(String words) {
        return words.startsWith("!") ? "an image" : "a link";
    }

    private static void blankWithin(Typed typed, List<Finding> findings) {
        Matcher matcher = BLANK_WITHIN.matcher(typed.text());
        while (matcher.find()) {
            String address = typed.written(matcher.start(2), matcher.end(2)).strip();
            boolean image = matcher.group(1).startsWith("!");
            if (address.indexOf(' ') < 0 && address.indexOf('\u00A0') < 0) {
                continue;
            }
            boolean foreign = address.indexOf('`') >= 0 || address.contains("{{") || address.contains("{%");
            if (foreign || !(image || PLACE.matcher(address).matches())) {
                continue;
            }
            Matcher titled = CURLED_TITLE.matcher(address);
            if (titled.matches()) {
                findings.add(MarkupRead.finding(
                        typed,
                        matcher.start(),
                        matcher.end(),
                        kind(matcher.group(1)),
                        matcher.group(1) + "(" + titled.group(1) + " \"" + titled.group(2) + "\")"));
                continue;
            }
            if (image) {
                address = SIZE.matcher(address).replaceFirst("");
            }
            String title = matcher.group(3) == null ? "" : matcher.group(3);
            findings.add(MarkupRead.finding(
                    typed,
                    matcher.start(),
                    matcher.end(),
                    kind(matcher.group(1)),
                    matcher.group(1) + "(" + withoutBlanks(address) + title + ")"));
        }
    }

    /** Digits of a number are grouped by hyphens; in a file's name the blanks stay. */
    private static String withoutBlanks(String written) {
        String address = written.replaceFirst("(?i)^(mailto:|https?://)\\s+", "$1");
        if (address.indexOf(' ') < 0 && address.indexOf('\u00A0') < 0) {
            return address;
        }
        if (address.matches("(?i)(?:tel|sms):.*")) {
            return address.replaceFirst(":\\s+", ":").replaceAll("[\\s\u00A0]+", "-");
        }
        if (address.matches("(?i)mailto:.*") && address.indexOf('?') < 0) {
            return address.replaceAll("[\\s\u00A0]+", "");
        }
        return address.matches("(?i)[a-z]+:.*") ? address.replaceAll("[\\s\u00A0]", "%20") : "<" + address + ">";
    }

    private static void notes(Typed typed, List<Finding> findings) {
        if (typed.text().indexOf('^') < 0) {
            return;
        }
        Matcher note = NOTE.matcher(typed.text());
        while (note.find()) {
            String label = note.group(1).strip().replaceAll("\\s+", "-");
            findings.add(MarkupRead.finding(typed, note.start(), note.end(), "a note", "[^" + label + "]"));
        }
        Matcher inline = INLINE_NOTE.matcher(typed.text());
        while (inline.find()) {
            findings.add(MarkupRead.unread(typed, inline.start(), inline.end(), "a note")
                    .fix("write [^1] here, and on a line of its own below '[^1]: " + inline.group(1) + "'"));
        }
    }
}
