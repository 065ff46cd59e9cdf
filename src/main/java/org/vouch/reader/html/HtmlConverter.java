package org.vouch.reader.html;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.vouch.model.page.Body;
import org.vouch.model.text.Source;
import org.vouch.reader.html.Escapes.Care;
import org.vouch.reader.markdown.MarkdownReader;
import org.vouch.reader.markdown.MarkdownSettings;
import org.vouch.reader.markdown.ParagraphProbe;

/**
 * Turns HTML into Markdown and reads what it wrote as the site will read it. Where a part is not read as it was meant,
 * it is written with more care, and whatever is missing in the end is in the proof. One converter serves one thread.
 */
public final class HtmlConverter {
    private static final int OPENING = 400;

    private final MarkdownSettings settings;
    private final MarkdownReader reader = new MarkdownReader();
    private final MarkdownPrinter usual;
    private final MarkdownPrinter careful;
    private final MarkdownPrinter plain;

    /** Makes a converter for pages that are read with these settings. */
    public HtmlConverter(MarkdownSettings settings) {
        this.settings = settings;
        ParagraphProbe probe = new ParagraphProbe(settings);
        usual = new MarkdownPrinter(probe, Care.USUAL, true);
        careful = new MarkdownPrinter(probe, Care.FULL, true);
        plain = new MarkdownPrinter(probe, Care.FULL, false);
    }

    /**
     * Converts HTML.
     *
     * @param html a page's body, or a part of one
     * @param targets says where its links and images lead from now on
     */
    public Conversion convert(String html, Targets targets) {
        Element body = Jsoup.parseBodyFragment(html).body();
        NoteMarks.ofOthers(body);
        Tally source = Tally.of(body, targets);
        HtmlPage page = HtmlReader.read(body, targets);
        List<Loss> losses = new ArrayList<>(page.losses());
        String markdown = written(page.blocks(), losses);
        Element arrived = readBack(markdown);
        return new Conversion(
                markdown.isEmpty() ? "" : markdown + "\n",
                losses,
                source,
                Tally.of(arrived, Targets.UNCHANGED),
                opening(arrived));
    }

    /** Paragraphs say what a page is about; its headings and tables come without the words around them. */
    private static String opening(Element arrived) {
        String paragraphs = arrived.select("p").stream()
                .map(Element::text)
                .filter(text -> !text.isBlank())
                .limit(3)
                .collect(Collectors.joining(" "));
        String text = paragraphs.isEmpty() ? arrived.text() : paragraphs;
        return text.length() > OPENING ? text.substring(0, OPENING) : text;
    }

    /** Returns the language tag of the pages that are made. */
    public String language() {
        return settings.language();
    }

    /** Returns what readers see of Markdown that somebody changed after it was made. */
    public Tally arrived(String markdown) {
        return Tally.of(readBack(markdown), Targets.UNCHANGED);
    }

    private String written(List<Block> blocks, List<Loss> losses) {
        String whole = usual.print(blocks);
        if (Normal.of(blocks).equals(Normal.of(parts(whole)))) {
            return whole;
        }
        Set<String> labels = blocks.stream()
                .flatMap(block -> block instanceof Block.Note note ? Stream.of(note.label()) : Stream.empty())
                .collect(Collectors.toSet());
        List<String> parts = new ArrayList<>();
        List<Block> group = new ArrayList<>();
        for (int i = 0; i < blocks.size(); i++) {
            group.add(blocks.get(i));
            boolean goesOn = i + 1 < blocks.size() && mayGoOn(blocks.get(i), blocks.get(i + 1));
            if (!goesOn) {
                parts.add(writtenWithCare(group, labels, losses));
                group.clear();
            }
        }
        return String.join("\n\n", parts);
    }

    /** A list goes on the list before it, and a list of terms may end with a list. */
    private static boolean mayGoOn(Block block, Block next) {
        return next instanceof Block.Items && (block instanceof Block.Items || block instanceof Block.Terms);
    }

    private String writtenWithCare(List<Block> blocks, Set<String> labels, List<Loss> losses) {
        List<Block> meant = Normal.of(blocks);
        for (MarkdownPrinter printer : List.of(usual, careful)) {
            String written = printer.print(blocks);
            if (meant.equals(Normal.of(apart(written, blocks, labels)))) {
                return written;
            }
        }
        UnfoldedTerms unfolding = new UnfoldedTerms();
        List<Block> unfolded = unfolding.of(blocks);
        if (!unfolding.names().isEmpty()) {
            losses.add(new Loss(Loss.Kind.TERMS, Inline.words(unfolding.names().get(0))));
            return writtenWithCare(unfolded, labels, losses);
        }
        losses.add(new Loss(Loss.Kind.WRITTEN_PLAIN, ""));
        return plain.print(blocks);
    }

    /**
     * Returns how one part is read; words refer only to notes that are there, and a note is read if words refer to it.
     */
    private List<Block> apart(String written, List<Block> blocks, Set<String> labels) {
        if (blocks.get(0) instanceof Block.Note note) {
            return parts("[^" + note.label() + "]\n\n" + written).stream()
                    .filter(Block.Note.class::isInstance)
                    .toList();
        }
        String notes = labels.stream().map(label -> "\n\n[^" + label + "]: x").collect(Collectors.joining());
        return parts(written + notes).stream()
                .filter(block -> !(block instanceof Block.Note))
                .toList();
    }

    private List<Block> parts(String markdown) {
        return HtmlReader.read(readBack(markdown), Targets.UNCHANGED).blocks();
    }

    /** Returns what readers get of Markdown, as HTML again. */
    private Element readBack(String markdown) {
        Body body = reader.read(new Source("", markdown + "\n"), 0, settings, List.of())
                .value();
        return PrintedBody.read(body);
    }
}
