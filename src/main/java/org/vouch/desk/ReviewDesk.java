package org.vouch.desk;

import org.vouch.build.Edition;
import org.vouch.render.DeskPrinter;

/** The review desk: what waits for reviewers, and where they say what they think of it. */
final class ReviewDesk {
    /** The path of the desk, without the slash at its start. */
    static final String PATH = "_desk/";

    /** What its pages may load and do: nothing from elsewhere, and nothing that stands in the page itself. */
    static final String POLICY = "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:;"
            + " connect-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'";

    private final DeskPrinter printer;
    private final DeskFrame.Maker frames;

    /**
     * Opens the desk.
     *
     * @param frames makes what stands around its pages
     */
    ReviewDesk(DeskPrinter printer, DeskFrame.Maker frames) {
        this.printer = printer;
        this.frames = frames;
    }

    /**
     * Returns a page of the desk.
     *
     * @param path as asked for, without the slash at its start
     * @param query what stands behind the question mark
     */
    Answer page(String path, Form query, Edition edition) {
        QueueFilter filter = QueueFilter.of(query);
        return switch (path) {
            case "_desk", "_desk/calendar" -> Answer.sendTo("/" + path + "/" + filter.query());
            case PATH -> page("queue.ftlh", new Queue(edition).view(frames, filter));
            case "_desk/calendar/" -> page("calendar.ftlh", new DueCalendar(edition).view(frames, filter));
            default -> Answer.words(404, "There is nothing here.");
        };
    }

    /**
     * Does what a form asks for.
     *
     * @param path to which it was sent, without the slash at its start
     */
    Answer act(String path, Form form, Edition edition) {
        return Answer.words(404, "There is nothing here.");
    }

    private Answer page(String template, Record view) {
        return Answer.page(200, printer.print(template, view));
    }
}
