package org.vouch.store.ledger;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.vouch.model.page.FrontMatter;
import org.vouch.model.text.Placed;
import org.vouch.model.text.Source;
import org.vouch.reader.content.FrontMatterRead;
import org.vouch.reader.content.FrontMatterReader;

/**
 * The two lines of an article that say who vouches for it and since when. They are changed, and not one byte of the
 * article beside them: line ends, comments and the order of the fields stay.
 */
final class FrontMatterEditor {
    private static final Pattern FENCE = Pattern.compile("---[ \t]*");
    private static final Pattern FIELD = Pattern.compile(
            "(?:reviewer|verified):(?:[ \t]+(?:[^#\"'\\[{|>&*!%@`\\s][^#\"']*?|\"[^\"]*\"|'[^']*'))?([ \t]+#.*|[ \t]*)");

    /** Every byte is one character here, so that whatever is not looked at comes out as it went in. */
    private final String text;

    private final List<Line> lines = new ArrayList<>();
    private int closing;

    /**
     * A line of the front matter.
     *
     * @param start where it starts
     * @param end where its words end
     * @param next where the next line starts
     */
    private record Line(int start, int end, int next) {}

    private FrontMatterEditor(byte[] article) {
        text = new String(article, ISO_8859_1);
    }

    /**
     * Returns an article that claims a review.
     *
     * @param article the bytes of its file
     * @return its new bytes, which may be the old ones
     * @throws Unchangeable if the lines cannot be changed without touching others, saying why
     */
    static byte[] claiming(byte[] article, String reviewer, LocalDate verified) throws Unchangeable {
        FrontMatterEditor lines = new FrontMatterEditor(article);
        lines.find();
        String changed = lines.with("verified", verified.toString(), "reviewer");
        FrontMatterEditor again = new FrontMatterEditor(changed.getBytes(ISO_8859_1));
        again.find();
        byte[] bytes = again.with("reviewer", reviewer, "verified").getBytes(ISO_8859_1);
        check(article, bytes, Optional.of(reviewer), Optional.of(verified));
        return bytes;
    }

    /**
     * Returns an article that names who is to review it.
     *
     * @throws Unchangeable if it claims a review, which another name would falsify, or if the line cannot be changed
     *     without touching others, saying why
     */
    static byte[] naming(byte[] article, String reviewer) throws Unchangeable {
        FrontMatterEditor lines = new FrontMatterEditor(article);
        lines.find();
        if (lines.field("verified").isPresent()) {
            throw new Unchangeable("the page claims a review, and that of another person is not theirs;"
                    + " ask for a review instead: who signs it is named then");
        }
        byte[] bytes = lines.with("reviewer", reviewer, "verified").getBytes(ISO_8859_1);
        check(article, bytes, Optional.of(reviewer), Optional.empty());
        return bytes;
    }

    /**
     * Returns an article that claims no review.
     *
     * @throws Unchangeable if the lines cannot be taken out without touching others, saying why
     */
    static byte[] claimingNothing(byte[] article) throws Unchangeable {
        byte[] bytes = article;
        for (String field : new String[] {"reviewer", "verified"}) {
            FrontMatterEditor lines = new FrontMatterEditor(bytes);
            lines.find();
            Optional<Line> line = lines.field(field);
            if (line.isPresent()) {
                bytes = (lines.text.substring(0, line.get().start())
                                + lines.text.substring(line.get().next()))
                        .getBytes(ISO_8859_1);
            }
        }
        check(article, bytes, Optional.empty(), Optional.empty());
        return bytes;
    }

    /** Finds the lines between the fences. */
    private void find() throws Unchangeable {
        int at = text.startsWith("\u00EF\u00BB\u00BF") ? 3 : 0;
        Line fence = line(at);
        if (!FENCE.matcher(text.substring(fence.start(), fence.end())).matches()) {
            throw new Unchangeable("the article does not start with '---'");
        }
        lines.add(fence);
        for (at = fence.next();
                at < text.length();
                at = lines.get(lines.size() - 1).next()) {
            Line line = line(at);
            lines.add(line);
            if (FENCE.matcher(text.substring(line.start(), line.end())).matches()) {
                closing = line.start();
                return;
            }
        }
        throw new Unchangeable("the front matter is never closed");
    }

    private Line line(int start) {
        int end = start;
        while (end < text.length() && text.charAt(end) != '\n' && text.charAt(end) != '\r') {
            end++;
        }
        int next = end;
        if (next < text.length()) {
            next += text.startsWith("\r\n", end) ? 2 : 1;
        }
        return new Line(start, end, next);
    }

    private Optional<Line> field(String name) throws Unchangeable {
        List<Line> found = lines.stream()
                .filter(line -> text.startsWith(name + ":", line.start()))
                .toList();
        if (found.size() > 1) {
            throw new Unchangeable("'" + name + "' appears twice in the front matter");
        }
        return found.stream().findFirst();
    }

    private String with(String name, String value, String neighbour) throws Unchangeable {
        Optional<Line> there = field(name);
        if (there.isPresent()) {
            Line line = there.get();
            Matcher field = FIELD.matcher(text.substring(line.start(), line.end()));
            if (!field.matches()) {
                throw new Unchangeable("'" + name + "' is not a plain value on one line");
            }
            String rest = field.group(1).isBlank() ? "" : field.group(1);
            return text.substring(0, line.start()) + name + ": " + value + rest + text.substring(line.end());
        }
        Line fence = lines.get(0);
        String lineEnd = text.substring(fence.end(), fence.next());
        Optional<Line> beside = field(neighbour);
        boolean after = neighbour.equals("reviewer");
        int at = beside.map(line -> after ? line.next() : line.start()).orElse(closing);
        return text.substring(0, at) + name + ": " + value + lineEnd + text.substring(at);
    }

    /** Reads both articles as the program will, and refuses a change that changed anything else. */
    private static void check(byte[] before, byte[] after, Optional<String> reviewer, Optional<LocalDate> verified)
            throws Unchangeable {
        FrontMatterRead was = read(before);
        FrontMatterRead is = read(after);
        FrontMatter old = was.frontMatter();
        FrontMatter now = is.frontMatter();
        boolean claims = now.reviewer().map(Placed::value).equals(reviewer)
                && now.verified().map(Placed::value).equals(verified);
        boolean others = old.title().value().equals(now.title().value())
                && old.description().equals(now.description())
                && old.draft() == now.draft()
                && old.publishOn().map(Placed::value).equals(now.publishOn().map(Placed::value))
                && old.withdrawn().map(each -> each.on()).equals(now.withdrawn().map(each -> each.on()))
                && old.sources().size() == now.sources().size()
                && old.tags().size() == now.tags().size();
        if (!claims || !others || !body(before, was).equals(body(after, is))) {
            throw new Unchangeable("the lines 'reviewer' and 'verified' cannot be changed by themselves");
        }
    }

    private static FrontMatterRead read(byte[] article) {
        return FrontMatterReader.read(source(article)).value();
    }

    private static Source source(byte[] article) {
        return new Source("article", new String(article, UTF_8));
    }

    private static String body(byte[] article, FrontMatterRead read) {
        return source(article).text().substring(read.bodyOffset());
    }

    /** Why the lines of an article cannot be changed; a person has to. */
    static final class Unchangeable extends Exception {
        private static final long serialVersionUID = 1L;

        Unchangeable(String why) {
            super(why);
        }
    }
}
