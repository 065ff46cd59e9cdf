package org.vouch.model.review;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import org.vouch.model.page.Piece;
import org.vouch.model.review.Passage.Form;
import org.vouch.model.review.Passage.Kind;
import org.vouch.model.review.Passage.Mark;
import org.vouch.model.review.Passage.Place;
import org.vouch.model.review.Passage.Run;
import org.vouch.model.review.Passage.Shape;

/**
 * Reads the passages of a page out of what is printed of it.
 *
 * <p>What is known to have no meaning is left out by its name; whatever else the printer may write one day counts as a
 * form of its own until somebody says here what it means.
 */
public final class Passages {
    private final List<Passage> passages = new ArrayList<>();
    private final List<Open> blocks = new ArrayList<>();
    private final List<Inline> inlines = new ArrayList<>();
    private final StringBuilder text = new StringBuilder(1_000);
    private final List<Run> runs = new ArrayList<>();

    /** The box before the words of the item that is read, if there is one. */
    private final List<Kind> tick = new ArrayList<>();

    private Passages() {}

    /**
     * An element that ends a passage where it starts and where it ends.
     *
     * @param element its name
     * @param shape what it is to what is in it; nothing for an element that is itself a passage
     * @param kind what kind of passage its words are
     * @param next the number of the next item or cell in it
     * @param names the names of its columns, or of itself, as far as they were read
     * @param from how many passages there were before it
     */
    @SuppressWarnings("ArrayRecordComponent")
    private record Open(
            String element,
            List<Shape> shape,
            String detail,
            Kind kind,
            String id,
            AtomicInteger next,
            List<String> names,
            int from) {}

    private record Inline(String element, List<Mark> marks, boolean skipped, int from) {}

    /**
     * Returns the passages of a page: its title, its description, and those of its body.
     *
     * @param text the signed text
     * @param body what is printed of its body
     */
    public static List<Passage> of(SignedText text, List<Piece> body) {
        Passages read = new Passages();
        read.alone(Kind.TITLE, text.title());
        if (!text.description().isEmpty()) {
            read.alone(Kind.DESCRIPTION, text.description());
        }
        Reading reading = read.new Reading();
        body.forEach(piece -> piece.accept(reading));
        read.end(false);
        return List.copyOf(read.passages);
    }

    /**
     * Returns all that a page tells its readers, as one text: equal where only the form of writing differs.
     *
     * @param text the signed text
     * @param body what is printed of its body
     */
    public static String meaning(SignedText text, List<Piece> body) {
        StringBuilder meaning = new StringBuilder(4_000).append("review-words-2\n");
        of(text, body).forEach(passage -> meaning.append(passage.meaning()).append('\n'));
        text.shown().forEach(each -> meaning.append(Passage.meant(each.text())));
        return meaning.toString();
    }

    private void alone(Kind kind, String words) {
        passages.add(Passage.of(kind, "", List.of(), words, List.of()));
    }

    /** Takes in one piece after the other; what it returns is how many passages there are by then. */
    private final class Reading implements Piece.Visitor<Integer> {
        @Override
        public Integer html(Piece.Html html) {
            Passages.this.html(html.html());
            return passages.size();
        }

        @Override
        public Integer linkStart(Piece.LinkStart start) {
            open("a", link(start.link().target(), start.link().title()), false);
            return passages.size();
        }

        @Override
        public Integer linkEnd(Piece.LinkEnd end) {
            close("a");
            return passages.size();
        }

        @Override
        public Integer picture(Piece.Picture picture) {
            List<Mark> marks = new ArrayList<>();
            marks.add(new Mark(Form.PICTURE, picture.target(), ""));
            if (!picture.title().isEmpty()) {
                marks.add(new Mark(Form.PICTURE_TITLE, picture.title(), ""));
            }
            within(marks, "[picture: " + picture.alt() + "]");
            return passages.size();
        }

        @Override
        public Integer price(Piece.Price price) {
            String which = price.table().isEmpty() ? price.option() : price.table() + "/" + price.option();
            within(List.of(new Mark(Form.PRICE, which, "")), "[price of " + price.option() + "]");
            return passages.size();
        }

        @Override
        public Integer policyTable(Piece.PolicyTable table) {
            return alone(Kind.POLICY, "[review policy]");
        }

        @Override
        public Integer costComparison(Piece.CostComparison costs) {
            String which = costs.table()
                    + (costs.options().isEmpty() ? "" : ", " + String.join(", ", costs.options()))
                    + (costs.plan().isEmpty() ? "" : ", starting with the plan " + costs.plan());
            return alone(Kind.COSTS, "[cost comparison: " + which + "]");
        }

        /** What words mean is shown with all else that comes from other files. */
        @Override
        public Integer terms(Piece.Terms terms) {
            return passages.size();
        }

        private int alone(Kind kind, String words) {
            end(false);
            passages.add(Passage.of(kind, "", places(), words, List.of()));
            return passages.size();
        }
    }

    private static List<Mark> link(String target, String title) {
        Mark link = new Mark(Form.LINK, target, "");
        return title.isEmpty() ? List.of(link) : List.of(link, new Mark(Form.LINK_TITLE, title, ""));
    }

    // ---- HTML, as the program prints it ----

    private void html(String html) {
        int at = 0;
        while (at < html.length()) {
            char c = html.charAt(at);
            if (c == '<') {
                int end = endOfTag(html, at);
                tag(html.substring(at + 1, end));
                at = Math.min(html.length(), end + 1);
            } else if (c == '&') {
                int end = html.indexOf(';', at);
                write(entity(end < 0 ? "" : html.substring(at, end + 1)));
                at = end < 0 ? at + 1 : end + 1;
            } else {
                write(c);
                at++;
            }
        }
    }

    private static int endOfTag(String html, int from) {
        boolean quoted = false;
        for (int at = from; at < html.length(); at++) {
            char c = html.charAt(at);
            if (c == '"') {
                quoted = !quoted;
            } else if (c == '>' && !quoted) {
                return at;
            }
        }
        return html.length();
    }

    private static char entity(String written) {
        return switch (written) {
            case "&lt;" -> '<';
            case "&gt;" -> '>';
            case "&quot;" -> '"';
            default -> '&';
        };
    }

    private static String attribute(String tag, String name) {
        int at = tag.indexOf(' ' + name + "=\"");
        if (at < 0) {
            return "";
        }
        int start = at + name.length() + 3;
        int end = tag.indexOf('"', start);
        return tag.substring(start, end < 0 ? tag.length() : end)
                .replace("&lt;", "<")
                .replace("&gt;", ">")
                .replace("&quot;", "\"")
                .replace("&amp;", "&");
    }

    private void tag(String tag) {
        boolean end = tag.startsWith("/");
        int from = end ? 1 : 0;
        int to = from;
        while (to < tag.length() && Character.isLetterOrDigit(tag.charAt(to))) {
            to++;
        }
        String name = tag.substring(from, to);
        switch (name) {
            case "em", "strong", "del", "abbr", "a", "sup", "span", "label", "cite" -> {
                if (end) {
                    close(name);
                } else {
                    inline(name, tag);
                }
            }
            case "code" -> {
                if (end) {
                    close(name);
                } else {
                    String language = attribute(tag, "class");
                    open(name, List.of(new Mark(Form.CODE, language, "")), false);
                }
            }
            case "br" -> within(List.of(new Mark(Form.BREAK, "", "")), "\u23CE ");
            case "input" ->
                tick.add(tag.endsWith(" checked") || tag.contains(" checked ") ? Kind.TICKED : Kind.UNTICKED);
            case "hr" -> {
                end(false);
                passages.add(Passage.of(Kind.RULE, "", places(), "", List.of()));
            }
            case "thead", "tbody" -> end(false);
            default -> {
                if (end) {
                    blockEnd(name);
                } else {
                    block(name, tag);
                }
            }
        }
    }

    private void inline(String name, String tag) {
        String look = attribute(tag, "class");
        switch (name) {
            case "em" -> open(name, List.of(new Mark(Form.EMPHASIZED, "", "")), false);
            case "strong" -> open(name, List.of(new Mark(Form.STRONG, "", "")), false);
            case "del" -> open(name, List.of(new Mark(Form.STRUCK, "", "")), false);
            case "abbr" -> open(name, List.of(new Mark(Form.SHORT, attribute(tag, "title"), "")), false);
            case "sup" -> {
                open(name, List.of(new Mark(Form.REFERENCE, "", "")), false);
                within(List.of(), "[");
            }
            case "a" -> {
                boolean reference = !inlines.isEmpty()
                        && inlines.get(inlines.size() - 1).element().equals("sup");
                // The way back from a note is the way that its reference leads.
                boolean back = look.equals("footnote-back");
                open(name, reference || back ? List.of() : link(attribute(tag, "href"), attribute(tag, "title")), back);
            }
            default -> open(name, List.of(), false);
        }
    }

    private void open(String element, List<Mark> marks, boolean skipped) {
        inlines.add(new Inline(element, marks, skipped, text.length()));
    }

    private void close(String element) {
        for (int i = inlines.size() - 1; i >= 0; i--) {
            Inline inline = inlines.get(i);
            if (inline.element().equals(element)) {
                if (element.equals("sup")) {
                    within(List.of(), "]");
                } else if (element.equals("a") && !inline.marks().isEmpty() && text.length() == inline.from()) {
                    within(List.of(), "[link without words]");
                }
                inlines.remove(i);
                return;
            }
        }
    }

    /** Writes words that have a form of their own, besides that of what they are in. */
    private void within(List<Mark> marks, String words) {
        open("", marks, false);
        for (int i = 0; i < words.length(); i++) {
            write(words.charAt(i));
        }
        inlines.remove(inlines.size() - 1);
    }

    private void write(char c) {
        for (Inline inline : inlines) {
            if (inline.skipped()) {
                return;
            }
        }
        boolean blank = Character.isWhitespace(c) || Character.isSpaceChar(c);
        boolean code = !blocks.isEmpty() && blocks.get(blocks.size() - 1).kind() == Kind.CODE;
        if (blank && !code && (text.length() == 0 || text.charAt(text.length() - 1) == ' ')) {
            return;
        }
        List<Mark> marks = new ArrayList<>();
        inlines.forEach(inline -> marks.addAll(inline.marks()));
        if (runs.isEmpty()
                ? !marks.isEmpty()
                : !runs.get(runs.size() - 1).marks().equals(marks)) {
            runs.add(new Run(text.length(), marks));
        }
        text.append(blank && !code ? ' ' : c);
    }

    // ---- blocks ----

    private void block(String name, String tag) {
        end(false);
        String look = attribute(tag, "class");
        List<Shape> shape = List.of();
        String detail = "";
        Kind kind = Kind.WORDS;
        int first = 1;
        switch (name) {
            case "p" -> kind = look.equals("block-title") ? Kind.BOX_TITLE : Kind.WORDS;
            case "summary" -> kind = Kind.BOX_TITLE;
            case "h1", "h2", "h3", "h4", "h5", "h6" -> kind = Kind.heading(name.charAt(1) - '0');
            case "pre" -> kind = Kind.CODE;
            case "blockquote" -> shape = List.of(Shape.QUOTE);
            case "ul" -> shape = List.of(Shape.LIST);
            case "ol" -> {
                shape = List.of(Shape.NUMBERED);
                String start = attribute(tag, "start");
                first = start.isEmpty() ? 1 : Integer.parseInt(start);
            }
            case "li" -> {
                shape = List.of(Shape.ITEM);
                boolean numbered = !blocks.isEmpty() && innermost().element().equals("ol");
                detail = numbered ? String.valueOf(innermost().next().getAndIncrement()) : "";
            }
            case "table" -> shape = List.of(Shape.TABLE);
            case "tr" -> shape = List.of(Shape.ROW);
            case "th", "td" -> {
                shape = List.of(Shape.COLUMN);
                // The head of a row is its first cell, and names no column.
                boolean ofColumn = name.equals("th") && !attribute(tag, "scope").equals("row");
                kind = ofColumn ? Kind.COLUMN_NAME : Kind.CELL;
                detail = blocks.isEmpty()
                        ? ""
                        : String.valueOf(innermost().next().getAndIncrement());
            }
            case "dl" -> shape = List.of(Shape.TERMS);
            case "dt" -> kind = Kind.TERM;
            case "dd" -> shape = List.of(Shape.MEANING);
            case "section" -> shape = List.of(Shape.NOTES);
            case "div", "details" -> {
                if (look.startsWith("block ")) {
                    shape = List.of(Shape.BOX);
                    detail = look.substring("block ".length());
                } else if (look.equals("table") || look.equals("glossary")) {
                    // The frame around them says nothing that what is in it does not say.
                    shape = List.of();
                    detail = "";
                } else {
                    shape = List.of(Shape.OTHER);
                    detail = tag;
                }
            }
            default -> {
                shape = List.of(Shape.OTHER);
                detail = tag;
            }
        }
        String id = kind.isHeading() && kind != Kind.BOX_TITLE ? attribute(tag, "id") : "";
        blocks.add(
                new Open(name, shape, detail, kind, id, new AtomicInteger(first), new ArrayList<>(), passages.size()));
    }

    private Open innermost() {
        return blocks.get(blocks.size() - 1);
    }

    private void blockEnd(String name) {
        if (blocks.isEmpty() || !innermost().element().equals(name)) {
            end(false);
            return;
        }
        Open block = innermost();
        boolean empty = passages.size() == block.from();
        boolean said = !block.shape().isEmpty() || block.kind() != Kind.WORDS;
        end(empty && said && !block.element().equals("div"));
        blocks.remove(blocks.size() - 1);
        if (block.kind() == Kind.COLUMN_NAME) {
            open("table").ifPresent(table -> table.names().add(block.detail() + "\n" + last()));
        } else if (block.kind() == Kind.CELL && block.detail().equals("1")) {
            open("tr").ifPresent(row -> row.names().add(last()));
        }
    }

    private String last() {
        return passages.isEmpty() ? "" : passages.get(passages.size() - 1).text();
    }

    private Optional<Open> open(String element) {
        for (int i = blocks.size() - 1; i >= 0; i--) {
            if (blocks.get(i).element().equals(element)) {
                return Optional.of(blocks.get(i));
            }
        }
        return Optional.empty();
    }

    private String columnName(String number) {
        return open("table")
                .flatMap(table -> table.names().stream()
                        .filter(name -> name.startsWith(number + "\n"))
                        .map(name -> name.substring(number.length() + 1))
                        .findFirst())
                .orElse("");
    }

    private static String called(Open block) {
        return block.names().isEmpty() ? "" : block.names().get(0);
    }

    private List<Place> places() {
        List<Place> places = new ArrayList<>();
        for (Open block : blocks) {
            for (Shape shape : block.shape()) {
                places.add(new Place(shape, block.detail(), passages.size() == block.from(), name(shape, block)));
            }
        }
        return places;
    }

    private String name(Shape shape, Open block) {
        if (shape == Shape.COLUMN) {
            return columnName(block.detail());
        }
        return shape == Shape.ROW ? called(block) : "";
    }

    /**
     * Ends the passage that is read.
     *
     * @param empty whether it is one even without words
     */
    private void end(boolean empty) {
        int length = text.length();
        while (length > 0 && Character.isWhitespace(text.charAt(length - 1))) {
            length--;
        }
        if (length > 0 || empty || !tick.isEmpty()) {
            Kind kind = blocks.isEmpty() ? Kind.WORDS : innermost().kind();
            passages.add(Passage.of(
                    tick.isEmpty() ? kind : tick.get(0),
                    blocks.isEmpty() ? "" : innermost().id(),
                    places(),
                    text.substring(0, length),
                    runs));
        }
        text.setLength(0);
        runs.clear();
        tick.clear();
    }
}
