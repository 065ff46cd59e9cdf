package org.vouch.reader.html;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;

/** Reads HTML into the parts that a page of ours can have. What has no such part is reported as lost. */
public final class HtmlReader {

    /** Elements that are lines of words of their own, or hold such lines. */
    static final Set<String> BLOCKS = Set.of(
            "p",
            "h1",
            "h2",
            "h3",
            "h4",
            "h5",
            "h6",
            "ul",
            "ol",
            "li",
            "blockquote",
            "pre",
            "table",
            "hr",
            "dl",
            "dt",
            "dd",
            "details",
            "summary",
            "figure",
            "figcaption",
            "div",
            "section",
            "article",
            "main",
            "aside",
            "header",
            "footer",
            "nav",
            "address",
            "center",
            "fieldset",
            "legend",
            "caption",
            "thead",
            "tbody",
            "tfoot",
            "tr",
            "td",
            "th",
            "menu",
            "dir",
            "hgroup",
            "form",
            "iframe",
            "video",
            "audio",
            NoteMarks.NOTE,
            "body",
            "html");

    /** Those that say more than that a line ends, wherever they are. */
    private static final Set<String> APART = Set.of(
            "h1",
            "h2",
            "h3",
            "h4",
            "h5",
            "h6",
            "ul",
            "ol",
            "menu",
            "dir",
            "blockquote",
            "table",
            "hr",
            "dl",
            "details");

    private final InlineReader inline;

    private HtmlReader(InlineReader inline) {
        this.inline = inline;
    }

    /**
     * Reads the elements below one.
     *
     * @param body a whole page's
     * @param targets says where its links and images lead
     */
    public static HtmlPage read(Element body, Targets targets) {
        HtmlReader reader = new HtmlReader(new InlineReader(body, targets));
        List<Block> blocks = reader.blocks(body, Surroundings.NONE);
        reader.inline.reportUnshownLinks();
        reader.inline.reportBackgrounds(body);
        return new HtmlPage(blocks, reader.inline.losses());
    }

    // ---- blocks ----

    /** Returns the parts in an element. */
    List<Block> blocks(Element parent, Surroundings around) {
        List<Block> blocks = new ArrayList<>();
        end(flow(parent, around, new Line(), blocks), blocks);
        return TermsReader.joined(blocks);
    }

    /** Reads what is in an element after a line that has begun, and returns the line that has not ended yet. */
    private Line flow(Element parent, Surroundings around, Line begun, List<Block> blocks) {
        Line line = begun;
        for (Node node : parent.childNodes()) {
            if (!(node instanceof Element element && startsBlock(element))) {
                inline.inline(node, around, line);
            } else if (BLOCKS.contains(element.normalName())) {
                end(line, blocks);
                line = new Line();
                block(element, around, blocks);
            } else {
                inline.reportUnknown(element);
                line = flow(element, around.with(element, inline), line, blocks);
            }
        }
        return line;
    }

    private void end(Line line, List<Block> blocks) {
        if (!line.isEmpty()) {
            line.paragraphs().forEach(words -> blocks.add(new Block.Paragraph(words)));
            tellStyle(line);
        }
    }

    private void tellStyle(Line line) {
        if (line.styleLost()) {
            inline.lose(Loss.Kind.STYLE, "");
        }
    }

    private static boolean startsBlock(Element element) {
        return BLOCKS.contains(element.normalName())
                || element.getAllElements().stream().anyMatch(each -> BLOCKS.contains(each.normalName()));
    }

    private void block(Element element, Surroundings around, List<Block> blocks) {
        String name = element.normalName();
        switch (name) {
            case "h1", "h2", "h3", "h4", "h5", "h6" -> heading(element, name.charAt(1) - '0', around, blocks);
            case "ul", "ol", "menu", "dir" -> blocks.addAll(items(element, around));
            case "blockquote" -> {
                List<Block> said = blocks(element, around);
                if (!said.isEmpty()) {
                    blocks.add(new Block.Quote(said));
                }
            }
            case "pre" -> listing(element, around, blocks);
            case "table" -> blocks.addAll(new TableReader(this, inline, around).read(element));
            case "hr" -> blocks.add(new Block.Rule());
            case "dl" -> terms(element, around, blocks);
            case NoteMarks.NOTE -> note(element, around, blocks);
            case "dt" -> blocks.addAll(blocks(element, around.with(Inline.Style.STRONG)));
            case "details" -> details(element, around, blocks);
            case "form" -> form(element, blocks, around);
            case "iframe", "video", "audio" -> {
                Line line = new Line();
                inline.frame(element, line, around);
                end(line, blocks);
            }
            default -> blocks.addAll(blocks(element, around.with(element, inline)));
        }
    }

    /** A form's words are kept out; the words around its fields may be those of the page, so what is no field stays. */
    private void form(Element element, List<Block> blocks, Surroundings around) {
        if (element.select("input:not([type=hidden]),select,textarea").isEmpty()) {
            blocks.addAll(blocks(element, around));
        } else {
            inline.lose(Loss.Kind.FORM, element.text());
        }
    }

    private void heading(Element element, int level, Surroundings around, List<Block> blocks) {
        Line line = new Line();
        inline.inlines(element, around.plain(), line);
        List<Inline> words = line.onOneLine();
        tellStyle(line);
        if (words.stream().anyMatch(HtmlReader::says)) {
            blocks.add(new Block.Heading(Math.max(2, level), inline.anchorOf(element), unstyled(words)));
        } else if (!words.isEmpty()) {
            blocks.add(new Block.Paragraph(words));
        }
    }

    /** A heading is set apart already; strong letters around the whole of it say nothing more. */
    private static List<Inline> unstyled(List<Inline> words) {
        return words.size() == 1
                        && words.get(0) instanceof Inline.Styled styled
                        && styled.style() == Inline.Style.STRONG
                ? styled.words()
                : words;
    }

    private static boolean says(Inline part) {
        if (part instanceof Inline.Text text) {
            return !Words.of(text.words()).isEmpty();
        }
        if (part instanceof Inline.Styled styled) {
            return styled.words().stream().anyMatch(HtmlReader::says);
        }
        if (part instanceof Inline.Link link) {
            return link.words().stream().anyMatch(HtmlReader::says);
        }
        return part instanceof Inline.Code;
    }

    private List<Block> items(Element list, Surroundings around) {
        List<List<Block>> items = new ArrayList<>();
        Line loose = new Line();
        for (Node node : list.childNodes()) {
            if (!(node instanceof Element element && startsBlock(element))) {
                inline.inline(node, around, loose);
                continue;
            }
            addLoose(loose, items);
            loose = new Line();
            if (element.normalName().equals("li")) {
                addItem(items, blocks(element, around));
            } else {
                List<Block> more = new ArrayList<>();
                block(element, around, more);
                if (items.isEmpty()) {
                    addItem(items, more);
                } else {
                    items.get(items.size() - 1).addAll(more);
                }
            }
        }
        addLoose(loose, items);
        if (items.isEmpty()) {
            return List.of();
        }
        return List.of(new Block.Items(first(list), items));
    }

    /** Words between items are an item of their own. */
    private void addLoose(Line loose, List<List<Block>> items) {
        List<Block> words = new ArrayList<>();
        end(loose, words);
        addItem(items, words);
    }

    private static void addItem(List<List<Block>> items, List<Block> blocks) {
        if (!blocks.isEmpty()) {
            items.add(new ArrayList<>(blocks));
        }
    }

    private static int first(Element list) {
        if (!list.normalName().equals("ol")) {
            return -1;
        }
        return list.attr("start").matches("[0-9]{1,8}") ? Integer.parseInt(list.attr("start")) : 1;
    }

    private void listing(Element element, Surroundings around, List<Block> blocks) {
        String text = element.wholeText()
                .replace("\r\n", "\n")
                .replace('\r', '\n')
                .replaceAll("(?m)^[ \\t]+$", "")
                .replaceFirst("^\n+", "")
                .stripTrailing();
        boolean layout = around.link() != null
                || !element.select("a[href],img").isEmpty()
                || element.getAllElements().stream().anyMatch(each -> APART.contains(each.normalName()))
                || element.hasClass("wp-block-verse");
        if (layout) {
            end(lines(element, around, new Line(), blocks), blocks);
        } else if (!text.isBlank()) {
            blocks.add(new Block.Listing(text));
        }
    }

    /**
     * A verse keeps its lines, and its links too. What is no line is read as it is elsewhere: one sign that is missing
     * lets such an element go on to the end of a page.
     */
    private Line lines(Element element, Surroundings around, Line begun, List<Block> blocks) {
        Line line = begun;
        for (Node node : element.childNodes()) {
            if (node instanceof TextNode text) {
                String[] parts = text.getWholeText().split("\\n", -1);
                for (int i = 0; i < parts.length; i++) {
                    if (i > 0) {
                        line.thing(new Inline.Break(), around.link(), around.styles());
                    }
                    line.text(parts[i], around.link(), around.styles());
                }
            } else if (node instanceof Element child && APART.contains(child.normalName())) {
                end(line, blocks);
                line = new Line();
                block(child, around, blocks);
            } else if (node instanceof Element child && !child.childNodes().isEmpty()) {
                line = lines(child, around.with(child, inline), line, blocks);
            } else {
                inline.inline(node, around, line);
            }
        }
        return line;
    }

    private void terms(Element list, Surroundings around, List<Block> blocks) {
        InlineReader.Known known = inline.known();
        Optional<Block> terms = new TermsReader(this, inline, around).read(list);
        if (terms.isPresent()) {
            blocks.add(terms.get());
            return;
        }
        inline.forget(known);
        List<Block> parts = blocks(list, around);
        if (!parts.isEmpty()) {
            Element first = list.selectFirst("dt");
            inline.lose(Loss.Kind.TERMS, first == null ? "" : first.text());
        }
        blocks.addAll(parts);
    }

    private void note(Element element, Surroundings around, List<Block> blocks) {
        List<Block> said = blocks(element, around);
        if (!said.isEmpty()) {
            blocks.add(new Block.Note(element.attr(NoteMarks.LABEL), said));
        }
    }

    private void details(Element element, Surroundings around, List<Block> blocks) {
        Element summary = element.selectFirst("> summary");
        InlineReader.Known known = inline.known();
        Line title = new Line();
        if (summary != null) {
            inline.inlines(summary, around, title);
        }
        List<Inline> words = title.onOneLine();
        Element rest = element.clone();
        rest.select("> summary").remove();
        List<Block> inside = blocks(rest, around);
        if (summary == null || words.stream().noneMatch(HtmlReader::says) || inside.isEmpty()) {
            inline.forget(known);
            if (summary != null) {
                blocks.addAll(blocks(summary, around));
            }
            blocks.addAll(inside.isEmpty() ? inside : blocks(rest, around));
        } else {
            summary.select("h1,h2,h3,h4,h5,h6").forEach(each -> inline.lose(Loss.Kind.SUMMARY_HEADING, each.text()));
            tellStyle(title);
            blocks.add(new Block.Details(words, inside));
        }
    }
}
