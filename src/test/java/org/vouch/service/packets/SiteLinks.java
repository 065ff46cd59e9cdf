package org.vouch.service.packets;

import java.io.IOException;
import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/**
 * Follows every address of its own that a published site names: in pages, styles, feeds, the sitemap, the calendar,
 * what is searched, and what machines are told.
 */
final class SiteLinks {
    private static final Pattern IN_STYLES = Pattern.compile("url\\(\\s*[\"']?([^\"')]+)");

    /** Names of things, not places on a page. */
    private static final Pattern THINGS = Pattern.compile("#(org|site|crumbs|article|person)$");

    private final Path site;
    private final String address;
    private final Map<Path, Document> pages = new HashMap<>();
    private final Set<String> broken = new TreeSet<>();
    private int followed;

    /**
     * Reads all pages of a site.
     *
     * @param address where it says that it stands, without '/' at its end
     */
    SiteLinks(Path site, String address) throws IOException {
        this.site = site;
        this.address = address;
        for (Path file : files()) {
            if (file.toString().endsWith(".html")) {
                pages.put(file, Jsoup.parse(Files.readString(file)));
            }
        }
    }

    /** Returns what leads nowhere: the file, an arrow, and what it names. */
    List<String> broken() throws IOException {
        for (Path file : files()) {
            String name = file.toString();
            Document page = pages.get(file);
            if (page != null) {
                ofPage(file, page);
            } else if (name.endsWith(".css")) {
                all(IN_STYLES, Files.readString(file)).forEach(target -> follow(file, target));
            } else if (!name.contains(".well-known") && name.matches(".*\\.(xml|json|txt|ics)")) {
                ofText(file, Files.readString(file).replace("\r\n ", ""));
            }
        }
        return List.copyOf(broken);
    }

    /** Returns how many addresses were followed. */
    int followed() {
        return followed;
    }

    private List<Path> files() throws IOException {
        try (Stream<Path> files = Files.walk(site)) {
            return files.filter(Files::isRegularFile).sorted().toList();
        }
    }

    private void ofPage(Path file, Document page) {
        for (String name : List.of("href", "src", "action", "data-index", "data-style", "data-dialog", "data-engine")) {
            page.select("[" + name + "]").forEach(element -> follow(file, element.attr(name)));
        }
        for (Element element : page.select("[srcset]")) {
            for (String candidate : element.attr("srcset").split(",", -1)) {
                follow(file, candidate.strip().split("\\s", -1)[0]);
            }
        }
        page.select("meta[http-equiv=refresh]")
                .forEach(sent -> follow(file, sent.attr("content").replaceFirst("^.*?url=", "")));
        page.select("meta[property=og:image], meta[property=og:url]")
                .forEach(told -> follow(file, told.attr("content")));
        page.select("script[type=application/ld+json]").forEach(told -> ofText(file, told.data()));
        for (Element other : page.select("link[hreflang]:not([hreflang=x-default])")) {
            Document there = pages.get(fileOf(file, other.attr("href")));
            String language = other.attr("hreflang");
            if (there != null) {
                if (!there.select("html").attr("lang").equals(language)) {
                    tell(file, other.attr("href") + " is not in " + language);
                }
                if (!there.select("link[hreflang]").eachAttr("href").contains(url(file))) {
                    tell(file, other.attr("href") + " does not lead back");
                }
            }
        }
    }

    private void ofText(Path file, String text) {
        all(Pattern.compile(Pattern.quote(address) + "([^\\s\"<>)]*)"), text).stream()
                .map(path -> THINGS.matcher(path).replaceFirst(""))
                .forEach(path -> follow(file, address + path));
        all(Pattern.compile("\"url\": ?\"(/[^\"]*)\""), text).forEach(target -> follow(file, target));
    }

    private static List<String> all(Pattern pattern, String text) {
        List<String> all = new ArrayList<>();
        Matcher found = pattern.matcher(text);
        while (found.find()) {
            all.add(found.group(1));
        }
        return all;
    }

    private String url(Path file) {
        return address + "/"
                + site.relativize(file).toString().replace('\\', '/').replaceAll("index\\.html$", "");
    }

    private Path fileOf(Path from, String target) {
        String path = URI.create(url(from)).resolve(target).getPath();
        return site.resolve(path.substring(1) + (path.isEmpty() || path.endsWith("/") ? "index.html" : ""));
    }

    private void follow(Path from, String target) {
        URI there = URI.create(url(from)).resolve(target);
        if (!there.toString().startsWith(address)) {
            return;
        }
        followed++;
        Path file = fileOf(from, target);
        if (!Files.isRegularFile(file)) {
            tell(from, target);
            return;
        }
        Document page = pages.get(file);
        String place = there.getRawFragment();
        if (place != null && !place.isEmpty() && (page == null || !hasPlace(page, place))) {
            tell(from, target);
        }
    }

    /** A cost comparison takes what follows a question mark as what to fill in; what is before it has to be there. */
    private static boolean hasPlace(Document page, String place) {
        Element whole = page.getElementById(URLDecoder.decode(place, StandardCharsets.UTF_8));
        Element tool = page.getElementById(place.replaceFirst("\\?.*", ""));
        return whole != null || (tool != null && tool.normalName().equals("cost-comparison"));
    }

    private void tell(Path from, String what) {
        broken.add(site.relativize(from).toString().replace('\\', '/') + " -> " + what);
    }
}
