package org.vouch.site.render;

import com.google.gson.stream.JsonWriter;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;
import org.vouch.model.library.SiteSettings;
import org.vouch.model.text.Fingerprint;
import org.vouch.model.text.Messages;
import org.vouch.model.text.UrlPath;
import org.vouch.site.view.Feed;
import org.vouch.site.view.FeedEntry;
import org.vouch.site.view.HeadView;
import org.vouch.site.view.LlmsTxtEntry;
import org.vouch.site.view.NewestEntry;
import org.vouch.site.view.OutputPage;
import org.vouch.site.view.ReviewEntry;
import org.vouch.site.view.Site;
import org.vouch.site.view.SiteView;

/** Prints what machines read: sitemap, feeds, reviews, the calendar of reviews and the rules for robots. */
public final class SiteFiles {
    private static final String XHTML = "http://www.w3.org/1999/xhtml";

    /** Asks GitHub Pages to publish every file. */
    private static final String NO_JEKYLL = ".nojekyll";

    private SiteFiles() {}

    /** Returns every such file of a site by its path below the output folder. */
    public static Map<String, byte[]> of(Site site) {
        Map<String, byte[]> files = new TreeMap<>();
        files.put("sitemap.xml", sitemap(site));
        site.machineReadable().get().feeds().forEach(feed -> files.put(feed.file(), feed(site, feed)));
        files.put("llms.txt", guide(site));
        files.putAll(HeaderFiles.of(site));
        files.put("robots.txt", robots(site.settings()));
        files.put("reviews.json", reviews(site));
        files.put("reviews.ics", calendar(site));
        // Without it some hosts leave out folders that begin with a dot, and so all proof.
        if (!has(site, NO_JEKYLL)) {
            files.put(NO_JEKYLL, new byte[0]);
        }
        if (site.settings().htaccess() && !has(site, HeaderFiles.HTACCESS)) {
            files.put(HeaderFiles.HTACCESS, HeaderFiles.htaccess(site));
        }
        return files;
    }

    private static boolean has(Site site, String address) {
        return site.attachments().stream().anyMatch(file -> file.address().equals(address));
    }

    private static SiteView frame(Site site, String language) {
        SiteView frame = site.frames().get(language);
        if (frame == null) {
            throw new IllegalArgumentException("the site does not speak " + language);
        }
        return frame;
    }

    private static Messages words(Site site, String language) {
        Messages words = site.words().get(language);
        if (words == null) {
            throw new IllegalArgumentException("the site has no words in " + language);
        }
        return words;
    }

    private static byte[] sitemap(Site site) {
        return xml(out -> {
            out.writeStartElement("urlset");
            out.writeDefaultNamespace("http://www.sitemaps.org/schemas/sitemap/0.9");
            if (site.frames().size() > 1) {
                out.writeNamespace("xhtml", XHTML);
            }
            for (OutputPage leaf : site.leaves()) {
                if (leaf.listed()) {
                    out.writeCharacters("\n");
                    out.writeStartElement("url");
                    element(out, "loc", site.settings().url(leaf.address()));
                    if (leaf.modified().isPresent()) {
                        element(out, "lastmod", leaf.modified().get().toString());
                    }
                    if (site.frames().size() > 1) {
                        languages(out, leaf);
                    }
                    out.writeEndElement();
                }
            }
            out.writeCharacters("\n");
            out.writeEndElement();
        });
    }

    /** A page in several languages names all of them, itself too. */
    private static void languages(XMLStreamWriter out, OutputPage leaf) throws XMLStreamException {
        for (HeadView.AlternateView each : leaf.alternates().get()) {
            language(out, each.language(), each.url());
        }
    }

    private static void language(XMLStreamWriter out, String tag, String url) throws XMLStreamException {
        out.writeCharacters("\n");
        out.writeEmptyElement("xhtml", "link", XHTML);
        out.writeAttribute("rel", "alternate");
        out.writeAttribute("hreflang", tag);
        out.writeAttribute("href", url);
    }

    private static byte[] feed(Site site, Feed feed) {
        ZoneId zone = site.settings().timeZone();
        Messages words = words(site, feed.language());
        boolean demonstration = site.settings().demonstration();
        String mark = demonstration ? words.say("demonstration.badge") : "";
        return xml(out -> {
            out.writeStartElement("feed");
            out.writeDefaultNamespace("http://www.w3.org/2005/Atom");
            out.writeAttribute("xml:lang", feed.language());
            element(out, "title", marked(feed.title(), words, demonstration));
            if (demonstration) {
                element(out, "subtitle", mark);
            }
            element(out, "id", feed.home());
            link(out, "self", feed.url());
            link(out, "alternate", feed.home());
            element(out, "updated", instant(feed.updated(), zone));
            for (FeedEntry entry : feed.entries()) {
                out.writeCharacters("\n");
                out.writeStartElement("entry");
                element(out, "title", entry.title());
                element(out, "id", entry.url());
                link(out, "alternate", entry.url());
                if (entry.published().isPresent()) {
                    element(out, "published", instant(entry.published().get(), zone));
                }
                element(out, "updated", instant(entry.updated(), zone));
                out.writeStartElement("author");
                element(out, "name", entry.author());
                out.writeEndElement();
                String summary = (mark.isEmpty() ? "" : mark + ". ") + entry.description();
                if (!summary.isEmpty()) {
                    element(out, "summary", summary.strip());
                }
                out.writeEndElement();
            }
            out.writeCharacters("\n");
            out.writeEndElement();
        });
    }

    /**
     * What programs that answer questions read first, as Markdown: who verified what, and that none of it replaces a
     * clinician.
     */
    private static byte[] guide(Site site) {
        SiteView frame = frame(site, site.settings().language());
        Messages words = words(site, frame.language());
        boolean demonstration = site.settings().demonstration();
        StringBuilder text = new StringBuilder("# ")
                .append(marked(frame.title(), words, demonstration))
                .append("\n\n> ");
        if (demonstration) {
            text.append(words.say("demonstration.badge")).append(". ");
        }
        text.append(words.say("disclaimer.education"))
                .append(' ')
                .append(words.say("disclaimer.emergency"))
                .append('\n');
        if (!frame.notice().isEmpty()) {
            text.append('\n').append(frame.notice()).append('\n');
        }
        for (LlmsTxtEntry section : site.machineReadable().get().guides()) {
            text.append("\n## ").append(section.title()).append("\n\n");
            section.entries()
                    .forEach(entry -> text.append("- [")
                            .append(entry.title())
                            .append("](")
                            .append(entry.url())
                            .append("): ")
                            .append(entry.about().replaceAll("\\s+", " "))
                            .append('\n'));
            if (section.more() > 0) {
                text.append("- [")
                        .append(words.say("guide.more", section.more()))
                        .append("](")
                        .append(section.url())
                        .append(")\n");
            }
        }
        return text.toString().getBytes(StandardCharsets.UTF_8);
    }

    /** Returns a name as a demonstration is called in programs that show little else of it. */
    private static String marked(String name, Messages words, boolean demonstration) {
        return demonstration ? words.say("demonstration.mark") + ": " + name : name;
    }

    private static byte[] robots(SiteSettings settings) {
        if (settings.demonstration()) {
            return "User-agent: *\nDisallow: /\n".getBytes(StandardCharsets.UTF_8);
        }
        return ("User-agent: *\nAllow: /\nSitemap: " + settings.baseUrl() + "/sitemap.xml\n")
                .getBytes(StandardCharsets.UTF_8);
    }

    private static byte[] reviews(Site site) {
        boolean demonstration = site.settings().demonstration();
        return json(out -> {
            out.beginObject();
            markIf(demonstration, out);
            out.name("reviews").beginArray();
            for (ReviewEntry review : site.machineReadable().get().reviews()) {
                out.beginObject();
                markIf(demonstration, out);
                out.name("id").value(review.id());
                out.name("url").value(review.url());
                out.name("title").value(review.title());
                out.name("language").value(review.language());
                out.name("state").value(review.state());
                out.name("reviewer").value(review.reviewer());
                out.name("verified").value(review.verified());
                out.name("due").value(review.due());
                out.name("expires").value(review.expires());
                out.name("assurance").value(review.assurance());
                if (!review.others().isEmpty()) {
                    out.name("others").beginArray();
                    for (ReviewEntry.Part part : review.others()) {
                        part(out, part);
                    }
                    out.endArray();
                }
                out.name("fingerprint").value(review.fingerprint());
                out.endObject();
            }
            out.endArray().endObject();
        });
    }

    private static void markIf(boolean demonstration, JsonWriter out) throws IOException {
        if (demonstration) {
            out.name("demonstration").value(true);
        }
    }

    private static void part(JsonWriter out, ReviewEntry.Part part) throws IOException {
        out.beginObject();
        out.name("reviewer").value(part.reviewer());
        out.name("verified").value(part.verified());
        out.name("assurance").value(part.assurance());
        out.name("sections").beginArray();
        for (String section : part.sections()) {
            out.value(section);
        }
        out.endArray().endObject();
    }

    private static byte[] calendar(Site site) {
        boolean demonstration = site.settings().demonstration();
        List<ReviewCalendar.Event> events = site.machineReadable().get().reviews().stream()
                .filter(review -> !review.due().isEmpty())
                .map(review -> new ReviewCalendar.Event(
                        review.id(),
                        review.url(),
                        marked(review.title(), words(site, review.language()), demonstration),
                        LocalDate.parse(review.due())))
                .toList();
        return ReviewCalendar.of(
                        marked(
                                site.settings().title(),
                                words(site, site.settings().language()),
                                demonstration),
                        String.valueOf(site.settings().baseUrl().getHost()),
                        site.asOf(),
                        events)
                .getBytes(StandardCharsets.UTF_8);
    }

    /**
     * Returns the manifest of a published site: what wrote it, the newest entry of each ledger, and for every file and
     * every page what it is and what it was made from. Its last line vouches for all above it, so that a slip in the
     * manifest itself is found where it is.
     *
     * @param files the fingerprint of each file's bytes, by its path below the output folder
     * @param version the program and its version
     * @param ownWords the interface's words that are not those of the program, by language subtag and key
     */
    public static byte[] manifest(
            Site site,
            SortedMap<String, Fingerprint> files,
            String version,
            SortedMap<String, SortedMap<String, String>> ownWords) {
        return checked(json(out -> {
            out.beginObject();
            out.name("vouch").value(version);
            out.name("site").value(site.settings().baseUrl().toString());
            markIf(site.settings().demonstration(), out);
            out.name("timeZone").value(site.settings().timeZone().getId());
            printed(out, site, ownWords);
            out.name("ledgers").beginObject();
            for (Map.Entry<String, NewestEntry> newest : site.newest().entrySet()) {
                out.name(newest.getKey()).beginObject();
                out.name("number").value(newest.getValue().number());
                out.name("entry").value(newest.getValue().entry().hex());
                out.endObject();
            }
            out.endObject();
            if (!site.settings().signedFor().isEmpty()) {
                out.name("signedFor").beginArray();
                for (String host : site.settings().signedFor()) {
                    out.value(host);
                }
                out.endArray();
            }
            Map<String, ReviewEntry> reviews = new HashMap<>();
            site.machineReadable().get().reviews().forEach(review -> reviews.put(review.url(), review));
            out.name("pages").beginObject();
            for (OutputPage leaf : site.leaves()) {
                Fingerprint bytes = files.get(leaf.file());
                if (leaf.source().isPresent() && bytes != null) {
                    out.name(UrlPath.encoded(leaf.address())).beginObject();
                    out.name("source").value(leaf.source().get().hex());
                    out.name("bytes").value(bytes.hex());
                    ReviewEntry review = reviews.get(site.settings().url(leaf.address()));
                    if (review != null && !review.record().isEmpty()) {
                        out.name("record").value(review.record());
                        out.name("recordBytes").value(review.recordFingerprint());
                        if (!review.text().isEmpty()) {
                            out.name("text").value(review.text());
                        }
                    }
                    out.endObject();
                }
            }
            out.endObject();
            out.name("files").beginObject();
            for (Map.Entry<String, Fingerprint> file : files.entrySet()) {
                out.name(file.getKey()).value(file.getValue().hex());
            }
            out.endObject();
            out.endObject();
        }));
    }

    /** Anyone who compares a page with its record prints it anew, and needs what is there beside the record. */
    private static void printed(JsonWriter out, Site site, SortedMap<String, SortedMap<String, String>> ownWords)
            throws IOException {
        SiteSettings settings = site.settings();
        out.name("printed").beginObject();
        out.name("asOf").value(site.asOf().toString());
        out.name("language").value(settings.language());
        out.name("title").value(settings.title());
        out.name("every").value(site.terms().every().toString());
        out.name("dueSoon").value(Integer.toString(site.terms().dueSoon()));
        out.name("grace").value(Integer.toString(site.terms().grace()));
        out.name("policy").beginObject();
        for (Map.Entry<String, String> choice : site.terms().choices().entrySet()) {
            out.name(choice.getKey()).value(choice.getValue());
        }
        out.endObject();
        out.name("credentials").beginObject();
        for (Map.Entry<String, String> letters : settings.ownCredentials().entrySet()) {
            out.name(letters.getKey()).value(letters.getValue());
        }
        out.endObject();
        out.name("words").beginObject();
        for (Map.Entry<String, SortedMap<String, String>> language : ownWords.entrySet()) {
            out.name(language.getKey()).beginObject();
            for (Map.Entry<String, String> words : language.getValue().entrySet()) {
                out.name(words.getKey()).value(words.getValue());
            }
            out.endObject();
        }
        out.endObject();
        out.endObject();
    }

    /** What is in a manifest between what it says and the SHA-256 of that; it ends with {@link #CHECK_END}. */
    private static final String CHECK = ",\n  \"check\": \"";

    private static final String CHECK_END = "\"\n}\n";

    private static final int SUM_DIGITS = 64;

    private static byte[] checked(byte[] json) {
        String text = new String(json, StandardCharsets.UTF_8);
        String said = text.substring(0, text.lastIndexOf("\n}"));
        return (said + CHECK + Fingerprint.of(said).hex() + CHECK_END).getBytes(StandardCharsets.UTF_8);
    }

    /**
     * Returns whether a manifest is, letter by letter, as it was written. That of a large site is not copied for it.
     */
    public static boolean isWhole(byte[] manifest) {
        int at = manifest.length - CHECK.length() - SUM_DIGITS - CHECK_END.length();
        if (at < 0) {
            return false;
        }
        MessageDigest digest = Fingerprint.digest();
        digest.update(manifest, 0, at);
        String end = CHECK + HexFormat.of().formatHex(digest.digest()) + CHECK_END;
        return end.equals(new String(manifest, at, manifest.length - at, StandardCharsets.UTF_8));
    }

    private static String instant(LocalDate day, ZoneId zone) {
        return day.atStartOfDay(zone).format(DateTimeFormatter.ISO_OFFSET_DATE_TIME);
    }

    private static void link(XMLStreamWriter out, String relation, String href) throws XMLStreamException {
        out.writeCharacters("\n");
        out.writeEmptyElement("link");
        out.writeAttribute("rel", relation);
        out.writeAttribute("href", href);
    }

    private static void element(XMLStreamWriter out, String name, String text) throws XMLStreamException {
        out.writeCharacters("\n");
        out.writeStartElement(name);
        out.writeCharacters(text);
        out.writeEndElement();
    }

    private interface Fields {
        void write(JsonWriter out) throws IOException;
    }

    /** Written field by field: to find out by reflection what there is to write takes longer than to write it. */
    private static byte[] json(Fields fields) {
        StringWriter text = new StringWriter();
        try (JsonWriter out = new JsonWriter(text)) {
            out.setIndent("  ");
            fields.write(out);
        } catch (IOException impossible) {
            throw new UncheckedIOException("writing JSON to memory", impossible);
        }
        return text.append('\n').toString().getBytes(StandardCharsets.UTF_8);
    }

    private interface Content {
        void write(XMLStreamWriter out) throws XMLStreamException;
    }

    private static byte[] xml(Content content) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try {
            XMLStreamWriter out = XMLOutputFactory.newDefaultFactory().createXMLStreamWriter(bytes, "UTF-8");
            out.writeStartDocument("UTF-8", "1.0");
            out.writeCharacters("\n");
            content.write(out);
            out.writeEndDocument();
            out.writeCharacters("\n");
            out.close();
        } catch (XMLStreamException impossible) {
            throw new IllegalStateException("writing XML to memory", impossible);
        }
        return bytes.toByteArray();
    }
}
