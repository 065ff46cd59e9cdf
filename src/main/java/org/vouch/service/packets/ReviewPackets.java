package org.vouch.service.packets;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.vouch.model.library.Library;
import org.vouch.model.library.SiteSettings;
import org.vouch.model.review.ReviewState.Badge;
import org.vouch.model.review.SignedText;
import org.vouch.model.text.Fingerprint;
import org.vouch.service.pipeline.NoSuchPage;
import org.vouch.service.pipeline.PageNames;
import org.vouch.service.preview.SiteSnapshot;
import org.vouch.service.reviewing.ReviewLine;
import org.vouch.service.reviewing.WorkList;
import org.vouch.store.disk.Disk;
import org.vouch.store.disk.DiskHook;
import org.vouch.store.disk.WholeFiles;

/** Makes packets for reviewers elsewhere, and remembers the words that were shown in them. */
public final class ReviewPackets {
    /** The words that packets showed, each under its fingerprint; they can be thrown away. */
    private static final String SHOWN = ".vouch/shown";

    private final Path root;
    private final SiteSnapshot edition;

    /**
     * Makes ready.
     *
     * @param root the folder that holds {@code content/}
     * @param edition the site as it is written
     */
    public ReviewPackets(Path root, SiteSnapshot edition) {
        this.root = root;
        this.edition = edition;
    }

    /**
     * Makes a packet of everything that waits for a reviewer, the most urgent first.
     *
     * @param reviewer id of the person; known on the site
     * @param within pages that are due within so many days are in it; nothing for those that the site calls due soon
     * @param pages the pages that are wanted; empty for all that wait
     * @return the packet, or nothing if nothing waits
     * @throws IOException if a file of the site cannot be read, or the disk refuses
     * @throws NoSuchPage if there is no page of one of the names
     */
    public Optional<ReviewPacket> packet(String reviewer, OptionalInt within, List<String> pages)
            throws IOException, NoSuchPage {
        Library library = edition.checked().library();
        WorkList all = edition.workList();
        List<String> wanted = pages.isEmpty()
                ? all.lines().stream()
                        .filter(line -> waits(line, reviewer, within, all.asOf())
                                || firstReview(line, reviewer)
                                || line.people().asked().equals(reviewer))
                        .map(ReviewLine::id)
                        .toList()
                : named(pages);
        if (wanted.isEmpty()) {
            return Optional.empty();
        }
        SiteSettings settings = library.settings();
        URI base = settings.baseUrl();
        String name = all.people().getOrDefault(reviewer, reviewer);
        ReviewPacket packet = ReviewPacket.of(
                edition,
                new ReviewPacket.SiteName(
                        settings.title(),
                        base.toString(),
                        base.getScheme() + "://" + base.getRawAuthority(),
                        settings.timeZone().getId()),
                reviewer,
                name,
                all.asOf(),
                wanted);
        remember(packet.texts());
        return Optional.of(packet);
    }

    private List<String> named(List<String> names) throws NoSuchPage {
        List<String> ids = new ArrayList<>();
        for (String name : names) {
            ids.add(PageNames.find(edition.checked().routes(), name).id().path());
        }
        return ids;
    }

    /** Returns whether a finished page names somebody as its reviewer, and no record shows a review of theirs. */
    private boolean firstReview(ReviewLine line, String reviewer) {
        return line.reviewer().equals(reviewer)
                && (line.state() == Badge.CLAIMED || line.state() == Badge.DRAFT)
                && edition.checked()
                        .routes()
                        .find(line.id())
                        .filter(page -> !page.frontMatter().draft())
                        .isPresent();
    }

    private static boolean waits(ReviewLine line, String reviewer, OptionalInt within, LocalDate asOf) {
        if (!line.reviewer().equals(reviewer) || !line.waits()) {
            return false;
        }
        boolean near = within.isPresent()
                ? line.due()
                        .map(day -> !day.isAfter(asOf.plusDays(within.getAsInt())))
                        .orElse(false)
                : line.state() == Badge.DUE_SOON;
        return near || line.late(asOf) || line.state() == Badge.CHANGED || line.state() == Badge.IN_REVIEW;
    }

    private void remember(List<SignedText> texts) throws IOException {
        WholeFiles files = new WholeFiles(new Disk(DiskHook.UNWATCHED));
        Path folder = root.resolve(SHOWN);
        files.makeFolder(folder);
        for (SignedText text : texts) {
            files.put(folder.resolve(text.exact().hex() + ".txt"), text.text().getBytes(UTF_8));
        }
    }

    /**
     * Returns words that a packet showed, if they are remembered here.
     *
     * @param root the folder that holds {@code content/}
     */
    static Optional<SignedText> shown(Path root, Fingerprint fingerprint) {
        try {
            return SignedText.parse(Files.readString(root.resolve(SHOWN).resolve(fingerprint.hex() + ".txt"), UTF_8))
                    .filter(text -> text.exact().equals(fingerprint));
        } catch (IOException notHere) {
            return Optional.empty();
        }
    }
}
