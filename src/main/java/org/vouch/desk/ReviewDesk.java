package org.vouch.desk;

import java.io.IOException;
import java.util.Optional;
import java.util.function.Supplier;
import org.vouch.service.preview.QueueCache;
import org.vouch.service.preview.SiteSnapshot;
import org.vouch.service.reviewing.ReviewedSite;
import org.vouch.service.reviewing.SheetAddresses;
import org.vouch.service.reviewing.SigningKeys;
import org.vouch.site.render.DeskPrinter;

/** The review desk: what waits for reviewers, and where they say what they think of it. */
final class ReviewDesk {
    /** The path of the desk, without the slash at its start. */
    static final String PATH = "_desk/";

    /** What its pages may load and do: nothing from elsewhere, and nothing that is in the page itself. */
    static final String POLICY = "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:;"
            + " connect-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'";

    private static final String CALENDAR = PATH + "calendar/";
    private static final String KEYS = PATH + "keys/";
    private static final String PAGE = PATH + "page/";
    private static final String HISTORY = PATH + "history/";
    private static final String PREPARE = PATH + "prepare/";
    private static final String PICTURE = PATH + "picture/";

    private final DeskPrinter printer;
    private final DeskFrame.Maker frames;
    private final Supplier<String> names;
    private final ReviewController articles;
    private final KeyController keys;
    private final QueueCache facts = new QueueCache();

    /**
     * Opens the desk.
     *
     * @param frames makes what surrounds its pages
     * @param names makes names that nobody guesses
     * @param reviewed the site as its reviews are recorded
     * @param site the site as its pages are shown
     */
    ReviewDesk(
            DeskPrinter printer,
            DeskFrame.Maker frames,
            Supplier<String> names,
            ReviewedSite reviewed,
            SiteRebuilder site) {
        this.printer = printer;
        this.frames = frames;
        this.names = names;
        this.articles = new ReviewController(
                reviewed, printer, frames, site, new SheetAddresses(Origin.SITE.at(frames.port()), "/" + PICTURE));
        this.keys = new KeyController(new SigningKeys(reviewed), printer, frames, site);
    }

    /**
     * Returns a page of the desk.
     *
     * @param path as asked for, without the slash at its start
     * @param query what comes after the question mark
     */
    Answer page(String path, Form query, SiteSnapshot edition) throws IOException, InterruptedException {
        QueueFilter filter = QueueFilter.of(query);
        Optional<String> article = below(PAGE, path);
        if (article.isPresent()) {
            return articles.page(article.get(), query);
        }
        if (path.startsWith(PICTURE)) {
            return picture(path.substring(PICTURE.length()), edition);
        }
        Optional<String> record = below(HISTORY, path);
        if (record.isPresent()) {
            return articles.history(record.get(), query);
        }
        return switch (path) {
            case PATH -> print("queue.ftlh", new Queue(edition, facts).view(frames, filter));
            case CALENDAR -> print("calendar.ftlh", new DueCalendar(edition).view(frames, filter));
            case KEYS -> keys.page(filter, edition);
            case "_desk", "_desk/calendar", "_desk/keys" -> Answer.sendTo("/" + path + "/" + filter.query());
            default -> Answer.words(404, "There is nothing here.");
        };
    }

    /**
     * Does what a form asks for.
     *
     * @param path to which it was sent, without the slash at its start
     */
    Answer act(String path, Form form, SiteSnapshot edition) throws IOException, InterruptedException {
        Optional<String> article = below(PAGE, path);
        if (article.isPresent()) {
            return articles.act(article.get(), form);
        }
        Optional<String> toSign = below(PREPARE, path);
        if (toSign.isPresent()) {
            return articles.prepare(toSign.get(), form, names.get());
        }
        return path.equals(KEYS) ? keys.act(form, edition) : Answer.words(404, "There is nothing here.");
    }

    /** Returns a picture of the site, which a page shows to its reviewer; no other file of the site is at the desk. */
    private static Answer picture(String file, SiteSnapshot edition) throws IOException {
        Optional<SiteSnapshot.Served> served = Answer.isPicture(file) ? edition.written(file) : Optional.empty();
        return served.filter(found -> !found.page())
                .map(found -> Answer.picture(file, found.bytes()))
                .orElseGet(() -> Answer.words(404, "There is no such picture on this site."));
    }

    /** Returns the page that an address is about. */
    private static Optional<String> below(String folder, String path) {
        boolean one = path.startsWith(folder) && path.endsWith("/") && path.length() > folder.length();
        return one ? Optional.of(path.substring(folder.length(), path.length() - 1)) : Optional.empty();
    }

    private Answer print(String template, Record view) {
        return Answer.page(200, printer.print(template, view));
    }
}
