package org.vouch.reader.wordpress;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import javax.xml.stream.Location;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;
import org.vouch.model.text.Span;
import org.vouch.reader.wordpress.ExportEntry.Author;
import org.vouch.reader.wordpress.ExportEntry.Meta;
import org.vouch.reader.wordpress.ExportEntry.Site;
import org.vouch.reader.wordpress.ExportEntry.Term;

/**
 * Reads an export of WordPress from its start to its end and hands out what it holds, one thing at a time: the memory
 * that it needs is that of the largest item. Nothing outside of the file is ever read, and no entity is defined.
 *
 * @see "WordPress, wp-admin/includes/export.php: RSS 2.0 with the namespaces wp, content, excerpt and dc"
 */
public final class ExportReader {
    /** The longest text that is read, in UTF-16 units: a book of eight thousand pages. */
    private static final int LONGEST_TEXT = 16 << 20;

    /** Elements deeper than those of any export. */
    private static final int DEEPEST = 40;

    private static final String OF_WORDPRESS = "http://wordpress.org/export/";

    private static final Map<String, String> PREFIXES = Map.of(
            "http://purl.org/rss/1.0/modules/content", "content:",
            "http://purl.org/dc/elements/1.1", "dc:");

    private static final String AGAIN = "export the site again (Tools, Export in WordPress) and bring that file";

    private final String path;
    private final Consumer<ExportEntry> out;
    private final List<ExportFault> faults = new ArrayList<>();
    private final Map<String, String> site = new HashMap<>();
    private @Nullable ItemDraft item;
    private boolean ofWordPress;
    private int skippedLines;

    private ExportReader(String path, Consumer<ExportEntry> out) {
        this.path = path;
        this.out = out;
    }

    /**
     * Reads one file.
     *
     * @param path how messages call the file
     * @param in its bytes; not closed
     * @param out takes what the file holds, in its order; what the file says of the site comes with the first item, or
     *     at the end
     * @return what is wrong with it; after a fatal fault nothing more was handed out
     * @throws IOException if the bytes cannot be read
     */
    public static List<ExportFault> read(String path, InputStream in, Consumer<ExportEntry> out) throws IOException {
        ExportReader reader = new ExportReader(path, out);
        ExportChars chars = new ExportChars(in);
        chars.unknownCharset()
                .ifPresentOrElse(
                        name -> reader.fatal(
                                1,
                                1,
                                "the file says that it is encoded in '" + name + "', which nobody knows",
                                "save it as UTF-8, and say so in its first line: <?xml version=\"1.0\""
                                        + " encoding=\"UTF-8\"?>"),
                        () -> reader.whole(chars));
        reader.tellReplaced(chars);
        return List.copyOf(reader.faults);
    }

    private static XMLInputFactory factory() {
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setProperty(XMLInputFactory.IS_COALESCING, false);
        factory.setXMLResolver((publicId, systemId, base, name) -> InputStream.nullInputStream());
        return factory;
    }

    private void whole(ExportChars chars) {
        XMLStreamReader xml = null;
        try {
            xml = factory().createXMLStreamReader(chars);
            skippedLines = chars.skippedLines();
            root(xml);
        } catch (XMLStreamException broken) {
            tellBroken(broken.getLocation(), chars, broken);
        }
    }

    private void root(XMLStreamReader xml) throws XMLStreamException {
        while (xml.next() != XMLStreamConstants.START_ELEMENT) {
            if (!xml.hasNext()) {
                return;
            }
        }
        if (!xml.getLocalName().equals("rss")) {
            fatal(xml, "this is not an export of WordPress: it starts with <" + name(xml) + ">", AGAIN);
            return;
        }
        while (xml.hasNext()) {
            if (xml.next() == XMLStreamConstants.START_ELEMENT && !inChannel(xml)) {
                return;
            }
        }
        if (!ofWordPress) {
            fatal(1, 1, "this is a feed, and not an export of WordPress: it has no field of WordPress's own", AGAIN);
            return;
        }
        handSite();
    }

    /** Returns whether to go on. */
    private boolean inChannel(XMLStreamReader xml) throws XMLStreamException {
        String name = name(xml);
        ofWordPress |= name.startsWith("wp:");
        switch (name) {
            case "channel" -> {}
            case "item" -> {
                handSite();
                return item(xml);
            }
            case "wp:author" -> author(fields(xml));
            case "wp:category" -> {
                Map<String, String> of = fields(xml);
                term("category", of.get("wp:category_nicename"), of.get("wp:cat_name"));
            }
            case "wp:tag" -> {
                Map<String, String> of = fields(xml);
                term("post_tag", of.get("wp:tag_slug"), of.get("wp:tag_name"));
            }
            case "wp:term" -> {
                Map<String, String> of = fields(xml);
                term(said(of.get("wp:term_taxonomy")), of.get("wp:term_slug"), of.get("wp:term_name"));
            }
            default -> {
                String text = text(xml);
                site.putIfAbsent(name, text.strip());
            }
        }
        return true;
    }

    private void handSite() {
        if (!site.isEmpty()) {
            String blog = said(site.get("wp:base_blog_url"));
            String base = blog.isEmpty() ? said(site.get("wp:base_site_url")) : blog;
            out.accept(new Site(
                    said(site.get("title")),
                    base.isEmpty() ? said(site.get("link")) : base,
                    said(site.get("language"))));
            site.clear();
        }
    }

    private void author(Map<String, String> of) {
        String login = said(of.get("wp:author_login"));
        String name = said(of.get("wp:author_display_name"));
        out.accept(new Author(ItemDraft.number(said(of.get("wp:author_id"))), login, name.isEmpty() ? login : name));
    }

    private void term(String kind, @Nullable String slug, @Nullable String name) {
        out.accept(new Term(kind, said(slug), said(name)));
    }

    private static String said(@Nullable String text) {
        return text == null ? "" : text.strip();
    }

    /** Reads an item; returns whether to go on. */
    private boolean item(XMLStreamReader xml) throws XMLStreamException {
        ItemDraft draft = new ItemDraft(place(xml.getLocation()));
        item = draft;
        while (xml.next() != XMLStreamConstants.END_ELEMENT) {
            if (xml.isStartElement()) {
                ofItem(xml, draft);
                if (faults.stream().anyMatch(ExportFault::fatal)) {
                    return false;
                }
            }
        }
        item = null;
        if (ofWordPress) {
            out.accept(draft.done());
        }
        return true;
    }

    private void ofItem(XMLStreamReader xml, ItemDraft draft) throws XMLStreamException {
        String name = name(xml);
        ofWordPress |= name.startsWith("wp:");
        switch (name) {
            case "category" -> {
                String kind = attribute(xml, "domain");
                String slug = attribute(xml, "nicename");
                draft.term(new Term(
                        kind.isEmpty() ? "category" : kind, slug, text(xml).strip()));
            }
            case "wp:postmeta" -> {
                Map<String, String> of = fields(xml);
                draft.meta(new Meta(said(of.get("wp:meta_key")), of.getOrDefault("wp:meta_value", "")));
            }
            case "wp:comment" -> {
                draft.comment();
                skip(xml);
            }
            default -> draft.text(name, text(xml));
        }
    }

    private static String attribute(XMLStreamReader xml, String name) {
        String value = xml.getAttributeValue(null, name);
        return value == null ? "" : value.strip();
    }

    /** Returns the name of an element with the prefix that WordPress itself writes, whatever the file calls it. */
    private static String name(XMLStreamReader xml) {
        String space =
                said(xml.getNamespaceURI()).replaceFirst("^https:", "http:").replaceAll("/+$", "");
        if (space.isEmpty()) {
            return xml.getLocalName();
        }
        String known = PREFIXES.get(space);
        if (known == null && space.startsWith(OF_WORDPRESS)) {
            known = space.endsWith("/excerpt") ? "excerpt:" : "wp:";
        }
        return (known == null ? "{" + space + "}" : known) + xml.getLocalName();
    }

    /** Returns the texts of the elements in this one, by their names. */
    private Map<String, String> fields(XMLStreamReader xml) throws XMLStreamException {
        Map<String, String> fields = new HashMap<>();
        while (xml.next() != XMLStreamConstants.END_ELEMENT) {
            if (xml.isStartElement()) {
                fields.putIfAbsent(name(xml), text(xml));
            }
        }
        return fields;
    }

    private void skip(XMLStreamReader xml) throws XMLStreamException {
        for (int open = 1; open > 0; ) {
            int event = xml.next();
            open += event == XMLStreamConstants.START_ELEMENT ? 1 : 0;
            open -= event == XMLStreamConstants.END_ELEMENT ? 1 : 0;
        }
    }

    /** Returns the characters of this element and of those in it. */
    private String text(XMLStreamReader xml) throws XMLStreamException {
        StringBuilder text = new StringBuilder();
        Location start = xml.getLocation();
        int open = 1;
        while (open > 0) {
            switch (xml.next()) {
                case XMLStreamConstants.START_ELEMENT -> open++;
                case XMLStreamConstants.END_ELEMENT -> open--;
                case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA, XMLStreamConstants.SPACE ->
                    text.append(xml.getTextCharacters(), xml.getTextStart(), xml.getTextLength());
                case XMLStreamConstants.ENTITY_REFERENCE ->
                    text.append('&').append(xml.getLocalName()).append(';');
                default -> {}
            }
            if (text.length() > LONGEST_TEXT || open > DEEPEST) {
                fatal(
                        start.getLineNumber(),
                        start.getColumnNumber(),
                        open > DEEPEST
                                ? "elements are nested too deep here"
                                : "a text of more than 16 million characters",
                        AGAIN);
                throw new XMLStreamException("too large", start);
            }
        }
        return text.toString();
    }

    private Span place(Location at) {
        return new Span(path, Math.max(1, at.getLineNumber()) + skippedLines, Math.max(1, at.getColumnNumber()), 0);
    }

    private void fatal(XMLStreamReader xml, String message, String fix) {
        faults.add(new ExportFault(true, place(xml.getLocation()), message, fix));
    }

    private void fatal(int line, int column, String message, String fix) {
        faults.add(new ExportFault(true, new Span(path, line, Math.max(1, column), 0), message, fix));
    }

    private void tellBroken(@Nullable Location at, ExportChars chars, XMLStreamException broken) {
        if (faults.stream().anyMatch(ExportFault::fatal)) {
            return;
        }
        Span place = at == null ? Span.ofFile(path) : place(at);
        boolean cutOff = chars.ended() && (at == null || at.getCharacterOffset() >= chars.total() - 1);
        // Not its title: the item may be a private one.
        String within = item == null
                ? ""
                : ", inside of the item that starts on line " + item.place().line();
        if (chars.total() == 0) {
            faults.add(new ExportFault(true, place, "the file is empty", AGAIN));
        } else if (cutOff) {
            faults.add(
                    new ExportFault(true, place, "the file ends in the middle" + within, "it was cut off; " + AGAIN));
        } else {
            faults.add(new ExportFault(
                    true,
                    place,
                    "this is not well-formed XML from here on" + within + " (" + reason(broken) + ")",
                    AGAIN + "; or repair the line: a text between <![CDATA[ and ]]> must not hold ']]>' itself, and"
                            + " what is opened must be closed"));
        }
    }

    private static String reason(XMLStreamException broken) {
        String message = String.valueOf(broken.getMessage());
        if (message.contains("PrefixUnbound")) {
            return "nothing says what the letters before the colon of a name mean";
        }
        int words = message.indexOf("Message: ");
        return (words < 0 ? message : message.substring(words + 9)).strip().replaceAll("\\.$", "");
    }

    private void tellReplaced(ExportChars chars) {
        if (!chars.undecoded().isEmpty()) {
            int line = chars.undecoded().get(0);
            if (chars.isMisread()) {
                faults.add(
                        0,
                        new ExportFault(
                                true,
                                new Span(path, line, 1, 0),
                                "the file is not in the encoding that it says: this line has bytes that are no"
                                        + " characters in it, and most letters beyond A to Z are like that",
                                "save it as UTF-8, or write its real encoding into its first line"));
                return;
            }
            tellLines("bytes that are no characters", chars.undecoded());
        }
        if (!chars.controls().isEmpty()) {
            tellLines("a control character that no XML file may hold", chars.controls());
        }
    }

    private void tellLines(String what, List<Integer> lines) {
        String others = lines.size() == 1
                ? ""
                : "; also on "
                        + String.join(
                                ", ",
                                lines.stream().skip(1).map(String::valueOf).toList());
        faults.add(new ExportFault(
                false,
                new Span(path, lines.get(0), 1, 0),
                "this line has " + what + "; it is replaced by '\uFFFD'" + others,
                "look for '\uFFFD' in the pages that are made of it, and write what is meant"));
    }
}
