package org.vouch.desk;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.vouch.model.text.Finding;
import org.vouch.model.text.UrlPath;
import org.vouch.service.preview.SiteSnapshot;
import org.vouch.site.render.DeskPrinter;

/** Hands out the files of the newest edition; pages with what is to be said about them. */
final class SiteHandler {
    private final FindingsPanel problems;
    private final DeskPrinter printer;
    private final String start;

    /**
     * Makes a shelf.
     *
     * @param root the folder that holds {@code content/}
     * @param start tells this start of the server from any other
     * @param desk the origin of the review desk
     */
    SiteHandler(Path root, DeskPrinter printer, String start, String desk) {
        this.problems = new FindingsPanel(root, desk);
        this.printer = printer;
        this.start = start;
    }

    /**
     * Returns what is at a path.
     *
     * @param path as asked for, without the slash at its start
     * @param asReaders whether a page is wanted in the words that readers get, and bare
     */
    Answer at(String path, SiteSnapshot edition, boolean asReaders) throws IOException {
        String encoded = edition.basePath();
        String base = UrlPath.decoded(encoded).orElse(encoded);
        String below = "/" + path;
        if (!below.startsWith(base + "/")) {
            return below.equals(base) || path.isEmpty() ? Answer.sendTo(encoded + "/") : missing(edition);
        }
        String file = below.substring(base.length() + 1);
        if (file.isEmpty() || file.endsWith("/")) {
            file += "index.html";
        }
        Optional<SiteSnapshot.Served> served = asReaders ? edition.published(file) : edition.written(file);
        if (served.isPresent()) {
            SiteSnapshot.Served found = served.get();
            if (!found.page()) {
                return Answer.file(file, found.bytes());
            }
            return Answer.page(200, asReaders ? found.bytes() : dressed(found, edition.ofEveryPage(), edition));
        }
        boolean folder = edition.has(file + "/index.html");
        return folder ? Answer.sendTo(encoded + UrlPath.encoded("/" + file + "/")) : missing(edition);
    }

    private Answer missing(SiteSnapshot edition) throws IOException {
        Optional<SiteSnapshot.Served> page = edition.published("404.html");
        return page.isPresent()
                ? Answer.page(404, dressed(page.get(), edition.ofNoPage(), edition))
                : Answer.words(404, "There is nothing here.");
    }

    /**
     * Returns a page with what is to be said about it, and with what keeps it fresh.
     *
     * @param also is to be said here, too; if it is an error, the page that is open in a browser stays there
     */
    private byte[] dressed(SiteSnapshot.Served served, List<Finding> also, SiteSnapshot edition) {
        String number = Long.toString(edition.number());
        List<Finding> here = new ArrayList<>(served.findings());
        also.stream().filter(finding -> !here.contains(finding)).forEach(here::add);
        byte[] status = printer.print("problems.ftlh", problems.view(number, served, here, edition.findings()));
        String page = new String(served.bytes(), StandardCharsets.UTF_8);
        if (page.isEmpty()) {
            page =
                    "<!doctype html>\n<html lang=\"en\"><head><title>This page cannot be printed</title></head><body></body></html>";
        }
        page = DraftMarks.in(page, served.notPublic());
        String tools =
                "<link rel=\"stylesheet\" href=\"/_vouch/live.css\"><script src=\"/_vouch/live.js\" data-start=\""
                        + start + "\" defer></script>";
        String said = new String(status, StandardCharsets.UTF_8);
        return before(before(page, "</head>", tools), "</body>", said).getBytes(StandardCharsets.UTF_8);
    }

    /** Puts something before a mark; at the end of a page whose template lacks it. */
    private static String before(String page, String mark, String what) {
        int at = page.lastIndexOf(mark);
        return at < 0 ? page + what : page.substring(0, at) + what + page.substring(at);
    }
}
