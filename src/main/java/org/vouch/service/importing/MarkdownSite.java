package org.vouch.service.importing;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.vouch.model.text.Source;
import org.vouch.reader.generator.EngineMarks;
import org.vouch.reader.generator.FrontMatter;

/**
 * The program that made a site of Markdown files, and where it put its pages.
 *
 * @param generator which program
 * @param content the folder of the pages, below that of the site; empty for the site's own
 * @param settings what the site says of itself
 * @param faults what is wrong with its settings
 */
record MarkdownSite(
        Generator generator, String content, Map<String, List<String>> settings, List<FrontMatter.Fault> faults) {
    private static final Pattern DATED = Pattern.compile("([0-9]{4})-([0-9]{2})-([0-9]{2})-(.+)");
    private static final Pattern INPUT = Pattern.compile("\\binput\\s*:\\s*[\"']\\.?/?([\\w./-]+?)/?[\"']");

    /** Copies the faults in. */
    MarkdownSite {
        faults = List.copyOf(faults);
    }

    /** The programs whose sites are known. */
    enum Generator {
        HUGO,
        JEKYLL,
        ELEVENTY,
        /** Any other, with addresses as its files lie. */
        OTHER
    }

    /** Returns the program that read the Markdown of the site. */
    EngineMarks.Engine engine() {
        return switch (generator) {
            case HUGO -> EngineMarks.Engine.GOLDMARK;
            case JEKYLL -> EngineMarks.Engine.KRAMDOWN;
            case ELEVENTY, OTHER -> EngineMarks.Engine.OTHER;
        };
    }

    /** Looks at the files of a site; one that only an editing program such as Decap knows is of no generator. */
    static MarkdownSite of(Path folder) throws IOException {
        for (String name : List.of(
                "hugo.toml",
                "hugo.yaml",
                "hugo.json",
                "config.toml",
                "config.yaml",
                "config.json",
                "config/_default/hugo.toml",
                "config/_default/config.toml")) {
            if (Files.isRegularFile(folder.resolve(name)) && Files.isDirectory(folder.resolve("content"))) {
                return made(Generator.HUGO, "content", folder, name);
            }
        }
        if (Files.isRegularFile(folder.resolve("_config.yml"))) {
            return made(Generator.JEKYLL, "", folder, "_config.yml");
        }
        for (String name :
                List.of(".eleventy.js", "eleventy.config.js", "eleventy.config.mjs", "eleventy.config.cjs")) {
            if (Files.isRegularFile(folder.resolve(name))) {
                Matcher input = INPUT.matcher(Files.readString(folder.resolve(name), UTF_8));
                return new MarkdownSite(Generator.ELEVENTY, input.find() ? input.group(1) : "", Map.of(), List.of());
            }
        }
        String content = Files.isDirectory(folder.resolve("content")) ? "content" : "";
        return new MarkdownSite(Generator.OTHER, content, Map.of(), List.of());
    }

    private static MarkdownSite made(Generator generator, String content, Path folder, String settings)
            throws IOException {
        FrontMatter read =
                FrontMatter.ofSettings(new Source(settings, Files.readString(folder.resolve(settings), UTF_8)));
        return new MarkdownSite(generator, content, read.fields(), read.faults());
    }

    private String setting(String name) {
        return settings.getOrDefault(name, List.of("")).get(0);
    }

    /** Returns where the site was, such as {@code https://example.org}; without one, where it is tried out. */
    String address() {
        return host() + base();
    }

    /** Returns the same without the folder of all its addresses. */
    String host() {
        return said().replaceFirst("^(https?://[^/]*).*$", "$1");
    }

    private String said() {
        String said = setting(generator == Generator.HUGO ? "baseurl" : "url");
        return said.startsWith("http") ? said : "http://localhost";
    }

    String title() {
        return setting("title");
    }

    /** Returns the folder of all its addresses, without '/' at its end. */
    String base() {
        String base = generator == Generator.JEKYLL ? setting("baseurl") : said().replaceFirst("^https?://[^/]*", "");
        return base.replaceAll("/+$", "");
    }

    /** Returns a name without the day that is before it, and without its folder. */
    static String plainName(String name) {
        Matcher dated = DATED.matcher(name);
        return dated.matches() ? dated.group(4) : name;
    }

    /** Returns the day that a name starts with. */
    static Optional<String> dayOf(String name) {
        Matcher dated = DATED.matcher(name);
        return dated.matches()
                ? Optional.of(dated.group(1) + "-" + dated.group(2) + "-" + dated.group(3))
                : Optional.empty();
    }

    /**
     * Returns where a page was.
     *
     * @param file below the folder of pages, without its ending and its language
     * @param fields what is above its words
     * @param day when it was published, or an empty text
     */
    String address(String file, Map<String, List<String>> fields, String day) {
        for (String name : List.of("url", "permalink")) {
            String said = fields.getOrDefault(name, List.of("")).get(0);
            if (said.startsWith("/") && !said.contains("{{") && !said.contains(":")) {
                return base() + said;
            }
        }
        String form = form(file, fields);
        String address = form.isEmpty() ? asItLies(file, fields) : filled(form, file, fields, day);
        return base() + ("/" + address).replaceAll("/{2,}", "/");
    }

    /** Returns the form of the addresses of a page, or an empty text for those that follow its folder. */
    private String form(String file, Map<String, List<String>> fields) {
        String own = fields.getOrDefault("permalink", List.of("")).get(0);
        String section = file.contains("/") ? file.substring(0, file.indexOf('/')) : "";
        if (generator == Generator.HUGO) {
            String page = setting("permalinks.page." + section);
            return page.isEmpty() ? setting("permalinks." + section) : page;
        }
        if (generator != Generator.JEKYLL || !isPost(file)) {
            return own.contains(":") ? own : "";
        }
        return switch (own.isEmpty() ? setting("permalink") : own) {
            case "", "date" -> "/:categories/:year/:month/:day/:title.html";
            case "pretty" -> "/:categories/:year/:month/:day/:title/";
            case "none" -> "/:categories/:title.html";
            default -> own.isEmpty() ? setting("permalink") : own;
        };
    }

    private static boolean isPost(String file) {
        return ("/" + file).contains("/_posts/") || ("/" + file).contains("/_drafts/");
    }

    private String asItLies(String file, Map<String, List<String>> fields) {
        List<String> steps = new ArrayList<>(List.of(file.split("/", -1)));
        String name = plainName(steps.remove(steps.size() - 1));
        boolean index = name.equals("index") || name.equals("_index");
        if (!index) {
            steps.add(fields.getOrDefault("slug", List.of(name)).get(0));
        }
        String path = String.join("/", steps);
        if (generator == Generator.HUGO) {
            path = path.toLowerCase(Locale.ROOT).replace(' ', '-');
        }
        boolean html =
                generator == Generator.JEKYLL && !index && !setting("permalink").equals("pretty");
        return "/" + path + (html ? ".html" : "/");
    }

    private static String filled(String form, String file, Map<String, List<String>> fields, String day) {
        String own = plainName(file.substring(file.lastIndexOf('/') + 1));
        String above = file.replaceFirst("/[^/]*$", "");
        String name = own.equals("index") ? above.substring(above.lastIndexOf('/') + 1) : own;
        String slug = fields.getOrDefault("slug", List.of(name)).get(0);
        String folder = file.contains("/") ? file.substring(0, file.lastIndexOf('/')) : "";
        List<String> dates = day.isEmpty() ? List.of("", "", "") : List.of(day.split("-", -1));
        return form.replaceAll(":categories\\b", String.join("/", fields.getOrDefault("categories", List.of())))
                .replaceAll(":year\\b", dates.get(0))
                .replaceAll(":month\\b", dates.get(1))
                .replaceAll(":day\\b", dates.get(2))
                .replaceAll(
                        ":(?:slug|slugorcontentbasename|slugorfilename|title|name)\\b", Matcher.quoteReplacement(slug))
                .replaceAll(":(?:filename|contentbasename)\\b", Matcher.quoteReplacement(name))
                .replaceAll(":(?:sections|path|collection|section)\\b", Matcher.quoteReplacement(folder))
                .replaceAll(":output_ext\\b", ".html")
                .replaceAll("/index\\.html$", "/");
    }
}
