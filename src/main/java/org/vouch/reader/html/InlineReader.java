package org.vouch.reader.html;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.nodes.DataNode;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.parser.Tag;
import org.jspecify.annotations.Nullable;
import org.vouch.model.page.Link;

/** Reads the words of a page, with what is among them: links, images, code, and what has no place among words. */
final class InlineReader {
    private static final Set<String> SCRIPTS =
            Set.of("script", "style", "template", "noscript", "link", "meta", "head");
    private static final Set<String> FRAMES = Set.of("iframe", "embed", "object", "video", "audio", "frame");
    private static final Set<String> FIELDS = Set.of("input", "select", "textarea", "datalist");
    private static final Set<String> DRAWINGS = Set.of("svg", "canvas", "math");

    private static final Pattern BACKGROUND = Pattern.compile("(?i)url\\(\\s*[\"']?([^\"')\\s]{1,2000})");

    private final Targets targets;
    private final List<Loss> losses = new ArrayList<>();
    private final List<Line.Anchor> links = new ArrayList<>();
    private final Set<String> anchors = new HashSet<>();
    private final Set<String> named = new HashSet<>();

    /** Makes ready for the elements below one. */
    InlineReader(Element body, Targets targets) {
        this.targets = targets;
        findAnchors(body);
    }

    List<Loss> losses() {
        return losses;
    }

    /** Reports links that hold nothing that a link can hold, such as a link around others. */
    void reportUnshownLinks() {
        links.stream().filter(link -> !link.isShown()).forEach(link -> lose(Loss.Kind.EMPTY_LINK, link.target()));
    }

    /** Only ids of headings that the page itself links become ids of ours. */
    private void findAnchors(Element body) {
        for (Element link : body.select("a[href^=#]")) {
            anchors.add(link.attr("href").substring(1));
        }
        for (Element heading : body.select("h1,h2,h3,h4,h5,h6")) {
            String id = anchorOf(heading);
            if (!id.isEmpty()) {
                named.add(id);
            }
        }
    }

    /** Returns the id by which links of the page name a heading; empty if none does. */
    String anchorOf(Element heading) {
        for (Element each : heading.select("[id]")) {
            String id = each.id();
            if (anchors.contains(id) && id.matches("[\\p{L}\\p{N}_.-]+")) {
                return id;
            }
        }
        return "";
    }

    /** Reports pictures that are no elements, and so are not counted. */
    void reportBackgrounds(Element body) {
        for (Element element : body.select("[style*=url]")) {
            Matcher url = BACKGROUND.matcher(element.attr("style"));
            while (url.find()) {
                lose(Loss.Kind.BACKGROUND, url.group(1));
            }
        }
    }

    void lose(Loss.Kind kind, String what) {
        losses.add(new Loss(kind, what.strip()));
    }

    /** How much was found at some point. */
    record Known(int losses, int links) {}

    /** Returns how much is found so far. */
    Known known() {
        return new Known(losses.size(), links.size());
    }

    /** Forgets what was found since then, because it is read anew. */
    void forget(Known known) {
        losses.subList(known.losses(), losses.size()).clear();
        links.subList(known.links(), links.size()).clear();
    }

    void inlines(Element parent, Surroundings around, Line line) {
        for (Node node : parent.childNodes()) {
            boolean apart = node instanceof Element element && HtmlReader.BLOCKS.contains(element.normalName());
            if (apart) {
                line.thing(new Inline.Break(), around.link(), around.styles());
            }
            inline(node, around, line);
            if (apart) {
                line.thing(new Inline.Break(), around.link(), around.styles());
            }
        }
    }

    void inline(Node node, Surroundings around, Line line) {
        if (node instanceof TextNode text) {
            line.text(text.getWholeText(), around.link(), around.styles());
        } else if (node instanceof Element element) {
            element(element, around, line);
        } else if (node instanceof DataNode data && !data.getWholeData().isBlank()) {
            lose(Loss.Kind.SCRIPT, "");
        }
    }

    private void element(Element element, Surroundings around, Line line) {
        String name = element.normalName();
        if (SCRIPTS.contains(name)) {
            if (name.equals("script") && !element.data().isBlank()) {
                lose(Loss.Kind.SCRIPT, element.attr("src"));
            }
        } else if (FRAMES.contains(name)) {
            frame(element, line, around);
        } else if (isBoxOfTask(element, line)) {
            line.thing(new Inline.Box(element.hasAttr("checked")), around.link(), Set.of());
        } else if (FIELDS.contains(name)) {
            lose(Loss.Kind.FORM, element.text());
        } else if (DRAWINGS.contains(name)) {
            lose(Loss.Kind.DRAWING, element.text());
        } else if (name.equals("br")) {
            line.thing(new Inline.Break(), around.link(), around.styles());
        } else if (name.equals("img")) {
            image(element, around, line);
        } else if (Set.of("code", "tt", "kbd", "samp").contains(name)
                && element.select("img,a,br").isEmpty()) {
            code(element, around, line);
        } else if (name.equals(NoteMarks.REFERENCE)) {
            line.thing(new Inline.Reference(element.attr(NoteMarks.LABEL)), around.link(), Set.of());
        } else if (name.equals("sup") || name.equals("sub")) {
            small(element, name, around, line);
        } else {
            reportUnknown(element);
            inlines(element, around.with(element, this), line);
        }
    }

    /** Names with a colon come from word processors, and say nothing. */
    void reportUnknown(Element element) {
        String name = element.normalName();
        if (!Tag.isKnownTag(name) && name.indexOf(':') < 0) {
            lose(Loss.Kind.UNKNOWN_TAG, "<" + name + ">");
        }
    }

    /** Programs for Markdown print such a box for a task; in a form it would be a question. */
    private static boolean isBoxOfTask(Element element, Line line) {
        return line.isEmpty()
                && element.normalName().equals("input")
                && element.attr("type").equalsIgnoreCase("checkbox")
                && element.closest("li") != null
                && element.closest("form") == null;
    }

    private static void code(Element element, Surroundings around, Line line) {
        String text = Words.spaced(element.wholeText());
        blank(text.startsWith(" "), around, line);
        if (Words.says(text)) {
            line.thing(new Inline.Code(text.strip()), around.link(), around.styles());
            blank(text.endsWith(" "), around, line);
        } else {
            line.text(text, around.link(), around.styles());
        }
    }

    /** A blank at either end of characters that are read as one belongs to the words around them. */
    private static void blank(boolean there, Surroundings around, Line line) {
        if (there) {
            line.text(" ", around.link(), around.styles());
        }
    }

    /** Figures above and below a line are signs of their own, so that 10³ does not become 103. */
    private void small(Element element, String name, Surroundings around, Line line) {
        String whole = Words.spaced(element.wholeText());
        String text = whole.strip();
        boolean figures = text.matches("[0-9+-]+")
                && element.select("a[href]:not([href^=#]),img").isEmpty();
        if (figures) {
            element.select("a[href]").forEach(link -> lose(Loss.Kind.LOST_ANCHOR, link.text()));
            blank(whole.startsWith(" "), around, line);
            line.text(SmallFigures.of(text, name.equals("sup")), around.link(), around.styles());
            blank(whole.endsWith(" "), around, line);
        } else {
            inlines(element, around.with(element, this), line);
        }
    }

    private void image(Element element, Surroundings around, Line line) {
        String written = Sources.of(element);
        if (written.isBlank()) {
            return;
        }
        if (written.startsWith("data:")) {
            lose(Loss.Kind.DRAWING, element.attr("alt"));
            return;
        }
        String alt = element.attr("alt");
        String shown =
                Words.spaced(Words.says(alt) ? alt : targets.alt(written)).strip();
        String target = Addresses.plain(targets.image(written));
        if (Link.external(target)) {
            blank(isWordBeside(element, false), around, line);
            foreignImage(target, shown, around, line);
            blank(isWordBeside(element, true), around, line);
        } else {
            line.thing(new Inline.Image(target, shown), around.link(), around.styles());
        }
    }

    /** Returns whether a word or a picture is right beside an image, which would be one word with what it becomes. */
    private static boolean isWordBeside(Node image, boolean after) {
        @Nullable Node at = image;
        while (at != null) {
            Node next = after ? at.nextSibling() : at.previousSibling();
            Node parent = at.parent();
            if (next == null && (parent == null || HtmlReader.BLOCKS.contains(parent.nodeName()))) {
                return false;
            }
            if (next instanceof Element element && HtmlReader.BLOCKS.contains(element.normalName())) {
                return false;
            }
            String text = wholeText(next);
            if (!text.isEmpty()) {
                return Character.isLetterOrDigit(after ? text.codePointAt(0) : text.codePointBefore(text.length()));
            }
            if (next instanceof Element element && element.normalName().equals("img")) {
                return true;
            }
            at = next == null ? parent : next;
        }
        return false;
    }

    private static String wholeText(@Nullable Node node) {
        if (node instanceof TextNode words) {
            return words.getWholeText();
        }
        return node instanceof Element element ? element.wholeText() : "";
    }

    private void foreignImage(String target, String shown, Surroundings around, Line line) {
        lose(Loss.Kind.FOREIGN_IMAGE, target);
        boolean linked = around.link() != null || !Addresses.mayLead(target);
        String address = target.startsWith("//") ? "https:" + target : target;
        line.text(
                shown.isEmpty() ? address : shown, linked ? around.link() : new Line.Anchor(address), around.styles());
    }

    /** What another site shows becomes a link to it: nothing of another site may load in a page of ours. */
    void frame(Element element, Line line, Surroundings around) {
        String address = Addresses.plain(Sources.of(element));
        lose(Loss.Kind.EMBED, address.isEmpty() ? element.text() : address);
        if (!address.isEmpty() && Addresses.mayLead(address)) {
            String whole = address.startsWith("//") ? "https:" + address : address;
            String target = targets.link(whole).orElse(whole);
            String title = element.attr("title").strip();
            line.thing(new Inline.Break(), null, Set.of());
            line.text(title.isEmpty() ? whole : title, new Line.Anchor(target), around.styles());
            line.thing(new Inline.Break(), null, Set.of());
        }
    }

    /** Returns where a link leads, or nothing where it is left out; then that is reported. */
    Line.@Nullable Anchor anchor(Element link) {
        Line.Anchor anchor = anchor(link, Addresses.plain(link.attr("href")));
        if (anchor != null) {
            links.add(anchor);
        }
        return anchor;
    }

    /** Returns whether readers see anything of a link: words, or an image that has a file. */
    static boolean isSeen(Element link) {
        return Words.says(link.text())
                || link.select("img").stream()
                        .anyMatch(image -> !Sources.of(image).isBlank());
    }

    private Line.@Nullable Anchor anchor(Element link, String address) {
        if (address.isEmpty() || address.equals("#") || !isSeen(link)) {
            return null;
        }
        String words = link.text();
        if (address.startsWith("#")) {
            if (named.contains(address.substring(1))) {
                return new Line.Anchor(address);
            }
            lose(Loss.Kind.LOST_ANCHOR, words);
            return null;
        }
        if (!Addresses.mayLead(address)) {
            lose(Loss.Kind.REFUSED_LINK, words + " (" + shortened(address) + ")");
            return null;
        }
        Optional<String> target = targets.link(address);
        if (target.isEmpty()) {
            lose(Loss.Kind.LOST_LINK, words + " (" + shortened(address) + ")");
            return null;
        }
        return new Line.Anchor(Addresses.plain(target.get()));
    }

    private static String shortened(String address) {
        return address.length() > 120 ? address.substring(0, 120) + "…" : address;
    }
}
