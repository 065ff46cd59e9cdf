package org.vouch.service.deploying;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.SortedMap;
import java.util.TreeMap;
import org.vouch.model.text.Fingerprint;
import org.vouch.store.publish.OutputFolder;
import org.vouch.store.publish.PublishedManifest;

/**
 * A small site of which every page links others, shows a picture and loads a style, with the manifest that Vouch would
 * write. Two sites of different seeds differ in pages, words, pictures and styles.
 */
final class SampleSite {
    private final SortedMap<String, String> files = new TreeMap<>();
    private final SortedMap<String, String> pages = new TreeMap<>();
    private String address = "https://example.org";

    /** Makes a site whose pages, links and assets follow from a number. */
    static SampleSite of(int seed) {
        return of(seed, 8);
    }

    /**
     * Makes a site of a size.
     *
     * @param least how many pages it has at least; it has fewer than twice as many
     */
    static SampleSite of(int seed, int least) {
        Random random = new Random(seed);
        SampleSite site = new SampleSite();
        String style = site.asset("site", "css", "body { order: " + seed + " }");
        int pages = least + random.nextInt(least);
        StringBuilder list = new StringBuilder();
        for (int i = 0; i < pages; i++) {
            // Each seed has about half of the pages of any other, and changes about half of these.
            int number = 2 * i + random.nextInt(2);
            String page = "articles/p" + number + "/";
            String picture = site.asset("picture" + number, "png", "picture " + random.nextInt(2));
            site.file(page + "notes.pdf", "notes " + random.nextInt(3));
            site.page("/" + page, "words " + random.nextInt(2), style, picture, "/articles/", "/" + page + "notes.pdf");
            list.append("/").append(page).append(' ');
        }
        String[] all = list.toString().strip().split(" ", -1);
        // Pages lead to each other in a circle.
        for (int i = 0; i < all.length; i++) {
            site.link(all[i], all[(i + 1) % all.length]);
        }
        site.list("articles/index.html", style, all);
        site.page("/", "home", style, "/articles/", all[0]);
        site.file("sitemap.xml", "sitemap of " + list);
        site.file("search/en.json", "words of " + list);
        site.file("_headers", "headers");
        return site;
    }

    private String asset(String name, String ending, String content) {
        String path = "assets/" + name + "." + Fingerprint.of(content + name).brief() + "." + ending;
        file(path, content);
        return "/" + path;
    }

    /** Adds a file that is no page. */
    SampleSite file(String path, String content) {
        files.put(path, content);
        return this;
    }

    /** Takes a file or a page away. */
    SampleSite without(String path) {
        files.remove(path);
        pages.remove("/" + path.replaceFirst("index\\.html$", ""));
        return this;
    }

    /** Says where the site is published. */
    SampleSite at(String url) {
        address = url;
        return this;
    }

    /** Adds a page with links. */
    SampleSite page(String address, String words, String... links) {
        pages.put(address, words);
        return list(address.substring(1) + "index.html", links[0], links)
                .file(address.substring(1) + "index.html", files.get(address.substring(1) + "index.html") + words);
    }

    private SampleSite list(String path, String style, String... links) {
        StringBuilder html = new StringBuilder("<link href=\"" + style + "\">");
        for (String link : links) {
            html.append("<a href=\"").append(link).append("\">");
        }
        return file(path, html.toString());
    }

    private void link(String from, String to) {
        files.merge(from.substring(1) + "index.html", "<a href=\"" + to + "\">", String::concat);
    }

    /** Returns what it holds, by path, without its manifest. */
    SortedMap<String, String> files() {
        return files;
    }

    /** Writes the site into an empty folder, as a build would leave it, and takes it as proved. */
    ProvedSite in(Path folder) {
        try {
            for (Map.Entry<String, String> file : files.entrySet()) {
                write(folder.resolve(file.getKey()), file.getValue());
            }
            String manifest = manifest();
            write(folder.resolve(OutputFolder.MANIFEST), manifest);
            byte[] bytes = manifest.getBytes(StandardCharsets.UTF_8);
            return new ProvedSite(folder, PublishedManifest.read(bytes), bytes);
        } catch (PublishedManifest.Unreadable broken) {
            throw new IllegalStateException(broken);
        }
    }

    static void write(Path file, String text) {
        try {
            Files.createDirectories(file.getParent());
            Files.writeString(file, text);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    private String manifest() {
        StringBuilder text = new StringBuilder("{\n  \"vouch\": \"Vouch test\",\n  \"site\": \"" + address + "\",\n");
        text.append("  \"pages\": {");
        String comma = "";
        for (Map.Entry<String, String> page : pages.entrySet()) {
            String bytes = sum(Objects.requireNonNull(files.get(page.getKey().substring(1) + "index.html")));
            text.append(comma)
                    .append("\n    \"" + page.getKey() + "\": {\"source\": \"" + sum(page.getValue())
                            + "\", \"bytes\": \"" + bytes + "\"}");
            comma = ",";
        }
        text.append("\n  },\n  \"files\": {");
        comma = "";
        for (Map.Entry<String, String> file : files.entrySet()) {
            text.append(comma).append("\n    \"" + file.getKey() + "\": \"" + sum(file.getValue()) + "\"");
            comma = ",";
        }
        text.append("\n  }");
        return text + ",\n  \"check\": \"" + sum(text.toString()) + "\"\n}\n";
    }

    private static String sum(String text) {
        return Fingerprint.of(text).hex();
    }
}
