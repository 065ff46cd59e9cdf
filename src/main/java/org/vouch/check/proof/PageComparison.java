package org.vouch.check.proof;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Attribute;
import org.jsoup.nodes.DataNode;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;

/**
 * Whether a page of a copy shows exactly what the program prints for signed words: every word, in its place, and
 * everything that gives it meaning, such as cells, lists, boxes, struck-out words, and where links lead. Only these may
 * differ: the style of quotation marks, the sizes of pictures, and a closed list of {@link #SLOTS places} around the
 * words, in which each text has to be one that is known.
 */
public final class PageComparison {
    /** The places around the reviewed words that show what no record holds: author, subjects, neighbours. */
    private static final String SLOTS = "section.page-foot, section.related, nav.beside, p.behind, p.review-how";

    /** The ways from a review to what else the site says of it are on every page that tells of one. */
    private static final String WAYS = "p.review-how";

    /** What is in those places, and nothing else. */
    private static final Set<String> OF_SLOTS = Set.of(
            "section", "nav", "header", "h2", "h3", "h4", "p", "ul", "ol", "li", "dl", "div", "dt", "dd", "a", "span",
            "time", "strong", "svg", "path");

    private static final Set<String> ATTRIBUTES_OF_SLOTS = Set.of(
            "class",
            "href",
            "rel",
            "lang",
            "hreflang",
            "datetime",
            "aria-label",
            "aria-hidden",
            "focusable",
            "viewbox",
            "d",
            "fill",
            "stroke-width",
            "stroke-linecap",
            "stroke-linejoin");

    /** How words look, and not what they say. */
    private static final Set<String> FORM = Set.of("span");

    private static final Set<String> BLANKS_COUNT = Set.of("pre");

    private static final Set<String> INLINE = Set.of(
            "a", "s", "del", "ins", "sup", "sub", "mark", "q", "abbr", "time", "small", "u", "kbd", "cite", "img");

    /** What only says how a picture is fetched and how large it is drawn. */
    private static final Set<String> SIZES = Set.of("width", "height", "loading", "decoding", "sizes", "srcset");

    private static final int QUOTED = 80;

    private final Leeway leeway;
    private final List<String> said = new ArrayList<>();
    private final Set<String> besides = new HashSet<>();
    private final StringBuilder text = new StringBuilder();
    private Optional<String> fault = Optional.empty();

    private PageComparison(Leeway leeway) {
        this.leeway = leeway;
    }

    /**
     * What may differ of a page.
     *
     * @param beside whether there are places around the words that show what no record holds
     * @param ids what stands for a name where the record does not know it
     * @param known whether a text may be in those places, or for such a name
     */
    public record Leeway(boolean beside, Set<String> ids, Predicate<String> known) {
        /** Copies the set in. */
        public Leeway {
            ids = Set.copyOf(ids);
        }

        /** Returns what may differ of a page that an author wrote. */
        public static Leeway ofPage(Predicate<String> known) {
            return new Leeway(true, Set.of(), known);
        }

        /** Returns what may differ of a page on which only people are named whose names the records do not hold. */
        public static Leeway ofNames(Set<String> ids, Predicate<String> known) {
            return new Leeway(false, ids, known);
        }
    }

    /**
     * Compares a page with what it should be.
     *
     * @param expected the page as the program prints it
     * @param actual the page of the copy
     * @param leeway what may differ
     * @return what differs, as the end of a sentence that begins with "this page"; nothing if nothing does
     */
    public static Optional<String> difference(byte[] expected, byte[] actual, Leeway leeway) {
        PageComparison wanted = read(expected, new Leeway(leeway.beside(), Set.of(), any -> true));
        PageComparison found = read(
                actual, new Leeway(leeway.beside(), leeway.ids(), leeway.known().or(wanted.besides::contains)));
        if (found.fault.isPresent()) {
            return found.fault;
        }
        int common = Math.min(wanted.said.size(), found.said.size());
        for (int i = 0; i < common; i++) {
            boolean named =
                    leeway.ids().contains(wanted.said.get(i)) && leeway.known().test(found.said.get(i));
            if (!named && !wanted.said.get(i).equals(found.said.get(i))) {
                return Optional.of(
                        "shows " + quoted(found.said, i) + " where " + quoted(wanted.said, i) + " was signed");
            }
        }
        if (found.said.size() > common) {
            return Optional.of("shows " + quoted(found.said, common) + ", which nobody signed");
        }
        return wanted.said.size() > common
                ? Optional.of("does not show " + quoted(wanted.said, common) + ", which was signed")
                : Optional.empty();
    }

    private static PageComparison read(byte[] page, Leeway leeway) {
        Document tree = Jsoup.parse(new String(page, StandardCharsets.UTF_8));
        PageComparison comparison = new PageComparison(leeway);
        for (Element main : tree.select("main")) {
            boolean outermost = main.parent() == null || main.parent().closest("main") == null;
            if (outermost) {
                comparison.element(main, false);
                comparison.flush();
            }
        }
        return comparison;
    }

    private void element(Element element, boolean inProse) {
        String name = element.normalName();
        boolean prose = inProse || element.hasClass("prose");
        if (!prose && element.is(leeway.beside() ? SLOTS : WAYS)) {
            slot(element);
            return;
        }
        if (name.equals("script") || name.equals("link")) {
            asset(element);
            return;
        }
        if (name.equals("picture") || (name.equals("source") && element.parentNameIs("picture"))) {
            picture(element, prose);
            return;
        }
        List<String> attributes = attributes(element, prose);
        boolean kept = !FORM.contains(name) || !attributes.isEmpty();
        if (kept) {
            mark("<" + name + (attributes.isEmpty() ? "" : " " + String.join(" ", attributes)) + ">", name);
        }
        if (name.equals("textarea")) {
            // What other sites are to put on their pages.
            children(Jsoup.parseBodyFragment(element.wholeText()).body(), true);
        } else {
            children(element, prose);
        }
        if (kept) {
            mark("</" + name + ">", name);
        }
    }

    private void children(Element element, boolean prose) {
        for (Node child : element.childNodes()) {
            if (child instanceof TextNode words) {
                text(words.getWholeText(), BLANKS_COUNT.contains(element.normalName()));
            } else if (child instanceof DataNode data) {
                text(data.getWholeData(), true);
            } else if (child instanceof Element below) {
                element(below, prose);
            }
        }
    }

    private void text(String words, boolean blanksCount) {
        if (blanksCount) {
            text.append(words);
            return;
        }
        for (int i = 0; i < words.length(); i++) {
            char c = words.charAt(i);
            boolean blank = c == ' ' || c == '\n' || c == '\t' || c == '\r' || c == '\f';
            if (!blank) {
                text.append(c);
            } else if (text.length() == 0 || text.charAt(text.length() - 1) != ' ') {
                text.append(' ');
            }
        }
    }

    /** Blanks beside a block are those of the template. */
    private void mark(String mark, String name) {
        if (INLINE.contains(name)) {
            if (!text.toString().isBlank()) {
                said.add(alike(text.toString()));
            }
            text.setLength(0);
        } else {
            flush();
        }
        said.add(mark);
    }

    private void flush() {
        String words = text.toString().strip();
        text.setLength(0);
        if (!words.isEmpty()) {
            said.add(alike(words));
        }
    }

    /** Returns a text with straight quotation marks; single ones stay single, for they may be feet or minutes. */
    private static String alike(String text) {
        return text.replaceAll("[\u2018-\u201B]", "'").replaceAll("[\u201C-\u201F]", "\"");
    }

    private List<String> attributes(Element element, boolean prose) {
        List<String> kept = new ArrayList<>();
        for (Attribute attribute : element.attributes()) {
            String name = attribute.getKey();
            boolean ofAPicture = element.normalName().equals("img") && SIZES.contains(name);
            // In which language a text of the site is spoken is no word of it.
            boolean spoken = name.equals("lang") && element.normalName().equals("span");
            boolean look = spoken || (name.equals("class") && !prose);
            if (ofAPicture) {
                pictures(element.attr("src"), attribute);
            } else if (!look) {
                kept.add(name + "=\"" + attribute.getValue() + "\"");
            }
        }
        kept.sort(null);
        return kept;
    }

    /** Styles and scripts are reported by their names: their addresses hold fingerprints of bytes that may differ. */
    private void asset(Element element) {
        String address = element.attr(element.normalName().equals("script") ? "src" : "href");
        String name = address.replaceFirst("\\.[0-9a-f]{10}(?=\\.[a-z]+$)", "");
        boolean plain = element.attributes().asList().stream()
                .allMatch(attribute -> Set.of("src", "href", "rel", "defer", "integrity", "type", "crossorigin")
                        .contains(attribute.getKey()));
        if (!plain || !element.data().isBlank() || !address.contains("/assets/") || address.contains("..")) {
            fault("holds a script or a style that the program does not put there");
        }
        mark("<" + element.normalName() + " " + name + ">", element.normalName());
    }

    private void picture(Element element, boolean prose) {
        element.attributes().forEach(attribute -> {
            boolean sized = SIZES.contains(attribute.getKey())
                    || (attribute.getKey().equals("type")
                            && attribute.getValue().equals("image/webp"));
            if (!sized) {
                fault("holds a picture with " + attribute.getKey() + ", which the program does not write");
            }
        });
        if (element.normalName().equals("source")) {
            Element around = element.parent();
            String src = around == null ? "" : around.select("img").attr("src");
            element.attributes().forEach(attribute -> pictures(src, attribute));
        }
        children(element, prose);
    }

    /** The sizes of a picture have its name. */
    private void pictures(String src, Attribute attribute) {
        if (!attribute.getKey().equals("srcset") || attribute.getValue().isBlank()) {
            return;
        }
        // Two pictures that are the same share their sizes, also where their names differ in capitals.
        String stem = src.substring(0, Math.max(0, src.lastIndexOf('.')))
                .replace(",", "%2C")
                .toLowerCase(Locale.ROOT);
        for (String each : attribute.getValue().toLowerCase(Locale.ROOT).split(",\\s*", -1)) {
            if (stem.isEmpty() || (!each.startsWith(stem + ".") && !each.startsWith(stem + "-"))) {
                fault("shows another picture in the place of " + src);
            }
        }
    }

    private void slot(Element slot) {
        flush();
        for (Element element : slot.getAllElements()) {
            if (!OF_SLOTS.contains(element.normalName())) {
                fault("holds <" + element.normalName() + "> beside the reviewed words");
            }
            for (Attribute attribute : element.attributes()) {
                if (!ATTRIBUTES_OF_SLOTS.contains(attribute.getKey().toLowerCase(Locale.ROOT))) {
                    fault("holds " + attribute.getKey() + " beside the reviewed words");
                }
            }
            String label = element.attr("aria-label");
            besides.addAll(textsOf(element));
            besides.add(label);
            for (String words : textsOf(element)) {
                if (!leeway.known().test(words)) {
                    fault("says “" + cut(words)
                            + "” beside the reviewed words, and nothing else on the site supports it");
                }
            }
            if (!label.isEmpty() && !leeway.known().test(label)) {
                fault("says “" + cut(label) + "” beside the reviewed words, and nothing else on the site supports it");
            }
        }
    }

    private static List<String> textsOf(Element element) {
        return element.textNodes().stream()
                .map(node -> VisibleContent.plain(node.getWholeText()))
                .filter(words -> !words.isEmpty())
                .toList();
    }

    private void fault(String message) {
        if (fault.isEmpty()) {
            fault = Optional.of(message);
        }
    }

    /** Returns what is at a place: its words, or the mark and the words after it. */
    private static String quoted(List<String> said, int at) {
        String there = said.get(at);
        if (there.startsWith("<") && at + 1 < said.size() && !said.get(at + 1).startsWith("<")) {
            there += said.get(at + 1);
        }
        return "“" + cut(there.strip()) + "”";
    }

    private static String cut(String words) {
        String plain = words.replaceAll("\\p{C}", "?");
        return plain.length() > QUOTED ? plain.substring(0, QUOTED) + "…" : plain;
    }
}
