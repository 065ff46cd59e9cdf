package org.vouch.service.packets;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.vouch.model.review.SignedText;
import org.vouch.model.text.Fingerprint;
import org.vouch.model.text.UrlPath;
import org.vouch.service.pipeline.NoSuchPage;
import org.vouch.service.preview.SiteSnapshot;
import org.vouch.service.reviewing.ReviewSheet;
import org.vouch.service.verify.ReviewWords;
import org.vouch.site.render.DeskPrinter;
import org.vouch.site.view.BodyView;

/**
 * Pages for a reviewer elsewhere, in one file that a browser opens without a server and that asks nobody for anything.
 *
 * @param reviewer id of the person
 * @param html the file, in UTF-8
 * @param texts the words that are shown, in the order of the pages
 */
@SuppressWarnings("ArrayRecordComponent")
public record ReviewPacket(String reviewer, byte[] html, List<SignedText> texts) {
    /** A larger picture is left out; in bytes. */
    private static final int LARGEST_PICTURE = 400_000;

    /** All pictures together are not larger than this, so that the file goes through a mailbox; in bytes. */
    private static final int ALL_PICTURES = 6_000_000;

    /** A picture in a page is not shown wider than this; in pixels. */
    private static final int WIDE_ENOUGH = 1_000;

    private static final Map<String, String> TYPES = Map.of(
            "png", "image/png",
            "jpg", "image/jpeg",
            "jpeg", "image/jpeg",
            "gif", "image/gif",
            "webp", "image/webp",
            "svg", "image/svg+xml");

    /** Copies the texts in. */
    public ReviewPacket {
        texts = List.copyOf(texts);
    }

    /**
     * What the template prints.
     *
     * @param site the name of the site
     * @param siteAddress where it is published
     * @param zone the time zone of the site, in which its days begin
     * @param reviewer id of the person
     * @param name their name
     * @param made the day on which the packet was made
     * @param madeOn the same as people write it
     * @param packet tells this packet from others
     * @param minutes about how long reading takes
     * @param leftOut how many pictures are left out
     * @param style the styles
     * @param styleHash what the browser knows them by
     * @param script the script
     * @param scriptHash what the browser knows it by
     * @param sheets the pages
     */
    record View(
            String site,
            String siteAddress,
            String zone,
            String reviewer,
            String name,
            String made,
            String madeOn,
            String packet,
            int minutes,
            int leftOut,
            String style,
            String styleHash,
            String script,
            String scriptHash,
            List<ReviewSheet> sheets) {}

    /**
     * Makes a packet.
     *
     * @param edition the site as it is written
     * @param site its name and its address
     * @param reviewer id of the person
     * @param name their name
     * @param pages ids of the pages, in the order in which they are shown
     * @throws IOException if a file of the site cannot be read
     * @throws NoSuchPage if there is no page of one of the names
     */
    static ReviewPacket of(
            SiteSnapshot edition, SiteName site, String reviewer, String name, LocalDate made, List<String> pages)
            throws IOException, NoSuchPage {
        Inlined pictures = new Inlined(edition);
        List<ReviewSheet> sheets = new ArrayList<>();
        StringBuilder shown = new StringBuilder(reviewer);
        for (String page : pages) {
            ReviewSheet sheet = edition.sheet(page, reviewer, Optional.empty(), site.host(), pictures::inline);
            sheets.add(sheet);
            shown.append('\n').append(sheet.fingerprint());
        }
        String style = own("sheet.css") + own("packet.css");
        String script = own("packet.js");
        View view = new View(
                site.title(),
                site.address(),
                site.zone(),
                reviewer,
                name,
                made.toString(),
                ReviewWords.day(made),
                Fingerprint.of(shown.toString()).hex().substring(0, 16),
                sheets.stream().mapToInt(sheet -> sheet.standing().minutes()).sum(),
                pictures.leftOut,
                style,
                hash(style),
                script,
                hash(script),
                sheets);
        return new ReviewPacket(
                reviewer,
                new DeskPrinter().print("packet.ftlh", view),
                sheets.stream().map(ReviewSheet::text).toList());
    }

    /**
     * What a packet says of its site.
     *
     * @param title its name
     * @param address where it is published
     * @param host what comes before addresses that start with '/'
     * @param zone the time zone in which its days begin
     */
    record SiteName(String title, String address, String host, String zone) {}

    private static String own(String file) {
        try (InputStream in = ReviewPacket.class.getResourceAsStream("/org/vouch/desk/" + file)) {
            if (in == null) {
                throw new IllegalStateException("the program lacks " + file);
            }
            return new String(in.readAllBytes(), UTF_8);
        } catch (IOException broken) {
            throw new UncheckedIOException("reading " + file + " of the program", broken);
        }
    }

    /** Returns what a content security policy calls a script or a style by. */
    private static String hash(String text) {
        return "sha256-"
                + Base64.getEncoder().encodeToString(Fingerprint.digest().digest(text.getBytes(UTF_8)));
    }

    /** Puts pictures into the file itself, as long as they are small. */
    private static final class Inlined {
        private final SiteSnapshot edition;
        private int left = ALL_PICTURES;
        private int leftOut;

        Inlined(SiteSnapshot edition) {
            this.edition = edition;
        }

        BodyView.Part inline(BodyView.Part part) {
            if (!(part instanceof BodyView.Part.Picture picture)) {
                return part;
            }
            String address = smaller(picture);
            String type = TYPES.getOrDefault(
                    address.substring(address.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT), "");
            Optional<byte[]> bytes = type.isEmpty() ? Optional.empty() : bytes(address);
            if (bytes.isEmpty() || bytes.get().length > Math.min(LARGEST_PICTURE, left)) {
                leftOut++;
                return new BodyView.Part.Price("[Picture: " + picture.alt() + "]");
            }
            left -= bytes.get().length;
            return new BodyView.Part.Picture(
                    "data:" + type + ";base64," + Base64.getEncoder().encodeToString(bytes.get()),
                    picture.alt(),
                    picture.title(),
                    picture.width(),
                    picture.height(),
                    "",
                    "",
                    false);
        }

        /** Returns the address of the largest form of a picture that is not wider than any page shows it. */
        private static String smaller(BodyView.Part.Picture picture) {
            String best = "";
            int width = 0;
            for (String form : picture.srcset().isEmpty()
                    ? new String[0]
                    : picture.srcset().split(", ", -1)) {
                int blank = form.lastIndexOf(' ');
                int wide = Integer.parseInt(form.substring(blank + 1, form.length() - 1));
                if (wide > width && wide <= WIDE_ENOUGH) {
                    width = wide;
                    best = form.substring(0, blank);
                }
            }
            return best.isEmpty() ? picture.src() : best;
        }

        private Optional<byte[]> bytes(String address) {
            try {
                String path = address.substring(edition.basePath().length() + 1);
                return edition.written(UrlPath.decoded(path).orElse(path)).map(SiteSnapshot.Served::bytes);
            } catch (IOException gone) {
                // The words for the picture are in its place, and the packet says so.
                return Optional.empty();
            }
        }
    }
}
