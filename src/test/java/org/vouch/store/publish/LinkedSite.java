package org.vouch.store.publish;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Two states of a site of sixty pages that link to one another, and what must hold at any moment between the two: every
 * file is wholly that of one of them, and no reader who starts at the first page comes to a link that leads nowhere.
 */
final class LinkedSite {
    static final int PAGES = 60;

    private static final Pattern LINK = Pattern.compile("href=\"/([^\"]+)\"");

    private LinkedSite() {}

    /** Pages 0 to 44, of which 0 to 14 stay as they are. */
    static SortedMap<String, String> before() {
        return pages(0, 45, "before", "style-1.css");
    }

    /** Pages 0 to 14 as before, 15 to 29 changed, 30 to 44 gone, 45 to 59 new. */
    static SortedMap<String, String> after() {
        SortedMap<String, String> pages = pages(15, 30, "after", "style-2.css");
        pages.putAll(pages(45, PAGES, "after", "style-2.css"));
        pages.putAll(pages(0, 15, "before", "style-1.css"));
        pages.put("style-1.css", "style of before");
        pages.put("style-2.css", "style of after");
        // The first page leads to all pages that are not linked from the unchanged ones.
        pages.put("index.html", home("after", pages.keySet().stream()));
        return pages;
    }

    private static SortedMap<String, String> pages(int from, int to, String state, String style) {
        SortedMap<String, String> pages = new TreeMap<>();
        for (int i = from; i < to; i++) {
            // Each links to the next of its kind, the last back to the first: links in a circle.
            int next = i + 1 == to || (i + 1) % 15 == 0 ? i / 15 * 15 : i + 1;
            pages.put(
                    path(i),
                    "<link href=\"/" + style + "\">" + state + " " + i + " <a href=\"/" + path(next) + "\">next</a>"
                            + " whole".repeat(200) + "</html>");
        }
        pages.put(style, "style of " + state);
        pages.put("index.html", home(state, pages.keySet().stream()));
        return pages;
    }

    private static String path(int page) {
        return "articles/group-" + page / 5 + "/page-" + page + "/index.html";
    }

    private static String home(String state, Stream<String> paths) {
        StringBuilder home = new StringBuilder(state);
        paths.filter(path -> !path.equals("index.html"))
                .forEach(path -> home.append(" <a href=\"/" + path + "\">page</a>"));
        return home.append("</html>").toString();
    }

    /** Holds what a clean run makes of both states, the manifests too. */
    record Standard(Map<String, String> before, Map<String, String> after) {
        static Standard of(Path scratch, Map<String, String> before, Map<String, String> after) {
            Tree.publish(scratch.resolve("before"), before);
            Tree.publish(scratch.resolve("after"), after);
            return new Standard(published(scratch.resolve("before")), published(scratch.resolve("after")));
        }

        /** Every file is wholly old or wholly new, and one that both have is there. */
        void assertEachFileIsWhole(Path site) {
            Map<String, String> now = published(site);
            // A folder may be empty for a moment; the end of the matter says whether it stays.
            now.keySet().removeIf(path -> path.endsWith("/"));
            now.forEach((path, text) -> assertTrue(
                    text.equals(before.get(path)) || text.equals(after.get(path)),
                    () -> path + " is neither: " + text));
            for (String path : before.keySet()) {
                assertTrue(now.containsKey(path) || !after.containsKey(path), () -> path + " is missing");
            }
        }

        /** The whole is the one or the other; returns whether it is the new one. */
        boolean assertIsOneOfBoth(Path site) {
            Map<String, String> now = published(site);
            boolean isAfter = now.equals(after);
            assertEquals(isAfter ? after : before, now);
            return isAfter;
        }
    }

    static SortedMap<String, String> published(Path site) {
        SortedMap<String, String> files = Tree.everything(site);
        files.keySet().removeIf(path -> path.startsWith(".vouch/"));
        return files;
    }

    /** From the first page, every link leads to a file. */
    static void assertNoLinkLeadsNowhere(Path site) {
        Map<String, String> now = published(site);
        Deque<String> toRead = new ArrayDeque<>(Set.of("index.html"));
        Set<String> seen = new HashSet<>(toRead);
        while (!toRead.isEmpty()) {
            String page = toRead.remove();
            Matcher links = LINK.matcher(now.getOrDefault(page, ""));
            while (links.find()) {
                String to = links.group(1);
                assertTrue(now.containsKey(to), () -> page + " links to " + to + ", which is not there");
                if (seen.add(to)) {
                    toRead.add(to);
                }
            }
        }
    }

    static void assertNothingIsLeftOver(Path site) {
        assertFalse(Files.exists(site.resolve(".vouch")), "the site and nothing else");
    }

    /** Gives a folder the files of another by second names, which keeps their times; we never write into a file. */
    static void copy(Path from, Path to) throws IOException {
        try (Stream<Path> paths = Files.walk(from)) {
            for (Path path : paths.toList()) {
                Path copy = to.resolve(from.relativize(path).toString());
                if (Files.isDirectory(path)) {
                    Files.createDirectories(copy);
                } else {
                    Files.createLink(copy, path);
                }
            }
        }
        Files.createDirectories(Tree.memory(to));
        Files.copy(Tree.state(from), Tree.state(to));
    }
}
