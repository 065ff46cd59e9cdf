package org.vouch.model.review;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.vouch.model.page.PageId;
import org.vouch.model.text.Fingerprint;

/**
 * The words that a reviewer vouches for: a page's title, description and Markdown, and below them everything else that
 * readers are shown with it.
 *
 * <p>Written down it is one text, {@code review-norm-1}, whose SHA-256 is the exact fingerprint. The text can be read
 * back, so that a page can be published again in the words that were signed. Its parts cannot run into each other: the
 * fields end at the first empty line, and two empty lines in a row, which no body has, end the body.
 *
 * @param page the page
 * @param title one line
 * @param description one line; may be empty
 * @param body Markdown, as {@link ReviewNorm#body} leaves it
 * @param shown what else readers see, in the order in which it is written down
 */
public record SignedText(PageId page, String title, String description, String body, List<Dependency> shown) {
    private static final String APPENDIX = "The page also shows:\n";

    /** Brings every part into its signed form, and copies the list in. */
    public SignedText {
        page = new PageId(ReviewNorm.line(page.path()));
        title = ReviewNorm.line(title);
        description = ReviewNorm.line(description);
        body = ReviewNorm.body(body);
        shown = List.copyOf(shown);
    }

    /** Returns the whole text. */
    public String text() {
        StringBuilder text = new StringBuilder(body.length() + 1_000);
        text.append(ReviewNorm.NAME).append('\n');
        text.append("id: ").append(page.path()).append('\n');
        text.append("title: ").append(title).append('\n');
        if (!description.isEmpty()) {
            text.append("description: ").append(description).append('\n');
        }
        text.append('\n').append(body);
        if (!shown.isEmpty()) {
            text.append("\n\n").append(APPENDIX);
            for (Dependency each : shown) {
                text.append('\n').append(each.text());
            }
        }
        return text.toString();
    }

    /** Returns the exact fingerprint: that of the whole text. */
    public Fingerprint exact() {
        return Fingerprint.of(text());
    }

    /**
     * Reads a signed text back.
     *
     * @return the text's parts, or nothing if it is not exactly what {@link #text} writes
     */
    public static Optional<SignedText> parse(String text) {
        int headerEnd = text.indexOf("\n\n");
        if (headerEnd < 0) {
            return Optional.empty();
        }
        String[] header = text.substring(0, headerEnd).split("\n", -1);
        if (header.length < 3
                || header.length > 4
                || !header[0].equals(ReviewNorm.NAME)
                || !header[1].startsWith("id: ")
                || !header[2].startsWith("title: ")
                || (header.length == 4 && !header[3].startsWith("description: "))) {
            return Optional.empty();
        }
        String below = text.substring(headerEnd + 2);
        int bodyEnd = below.startsWith("\n\n") ? 0 : below.indexOf("\n\n\n") + 1;
        boolean alone = bodyEnd == 0 && !below.startsWith("\n\n");
        SignedText read = new SignedText(
                new PageId(header[1].substring("id: ".length())),
                header[2].substring("title: ".length()),
                header.length == 4 ? header[3].substring("description: ".length()) : "",
                alone ? below : below.substring(0, bodyEnd),
                alone ? List.of() : dependencies(below.substring(bodyEnd + 2)));
        return read.text().equals(text) ? Optional.of(read) : Optional.empty();
    }

    /** Reads what is below the body; whatever it passes over shows in that the text is not written back alike. */
    private static List<Dependency> dependencies(String appendix) {
        List<Dependency> found = new ArrayList<>();
        String id = "";
        List<Dependency.Field> fields = new ArrayList<>();
        for (String line : appendix.substring(Math.min(APPENDIX.length(), appendix.length()))
                .split("\n", -1)) {
            int colon = line.indexOf(": ");
            if (line.isBlank()) {
                if (!id.isEmpty()) {
                    found.add(new Dependency(id, fields));
                }
                id = "";
                fields = new ArrayList<>();
            } else if (!line.startsWith("  ")) {
                id = line;
            } else if (colon > 2 && isName(line.substring(2, colon))) {
                fields.add(new Dependency.Field(line.substring(2, colon), line.substring(colon + 2)));
            }
        }
        if (!id.isEmpty()) {
            found.add(new Dependency(id, fields));
        }
        return found;
    }

    private static boolean isName(String name) {
        return name.chars().allMatch(c -> c == '_' || (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9'));
    }
}
