package org.vouch.service.pipeline;

import java.io.IOException;
import java.nio.file.NoSuchFileException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.vouch.check.rules.Checked;
import org.vouch.check.rules.PublicationStatus;
import org.vouch.model.library.Attachment;
import org.vouch.model.library.FileKind;
import org.vouch.model.library.Library;
import org.vouch.model.library.Routes.Destination;
import org.vouch.model.page.Page;
import org.vouch.model.page.Piece;
import org.vouch.model.text.Finding;
import org.vouch.model.text.Fingerprint;
import org.vouch.model.text.Outcome;
import org.vouch.model.text.Span;
import org.vouch.reader.content.PageMemory;
import org.vouch.reader.content.SourceFile;
import org.vouch.reader.content.Sources;
import org.vouch.reader.image.BrokenImage;
import org.vouch.reader.image.ImageKind;
import org.vouch.reader.image.ImageLook;
import org.vouch.reader.image.ImageShelf;
import org.vouch.reader.image.PlainImage;
import org.vouch.reader.image.ShareCard;
import org.vouch.reader.image.SizedImage;
import org.vouch.site.view.PictureFile;
import org.vouch.site.view.ShareView;
import org.vouch.store.publish.Artifact;

/**
 * The images of a site on their way to readers: what is wrong with them, the sizes of those that pages show, and their
 * bytes without what cameras write into them.
 */
public final class Pictures {
    private final ImageFiles files;
    private final Optional<ImageShelf> shelf;

    /** What builds kept, for a look that keeps nothing. */
    private final Optional<ImageShelf> before;

    private final SortedMap<String, SizedImage> sized = new TreeMap<>();
    private final List<Finding> findings = new ArrayList<>();

    /** Which file of the site hands on a copy: two that hold the same picture have the same copies. */
    private final Map<String, Copy> copies = new HashMap<>();

    /**
     * A smaller copy of a picture.
     *
     * @param address where it is, from the root of the output
     * @param of the address of the picture that hands it on
     */
    private record Copy(String address, String of) {}

    private Pictures(ImageFiles files, Optional<ImageShelf> shelf, Optional<ImageShelf> before) {
        this.files = files;
        this.shelf = shelf;
        this.before = before;
    }

    /**
     * Returns the library with what is wrong with its image files; only those that changed are read, none is opened.
     */
    static Outcome<Library> judge(Sources sources, Library library, ImageFiles files, PageMemory memory) {
        List<Finding> findings = new ArrayList<>();
        for (Attachment attachment : library.attachments()) {
            if (attachment.kind() == FileKind.OTHER) {
                continue;
            }
            Span span = Span.ofFile(attachment.path());
            Optional<ImageKind> kind = ImageKind.named(attachment.path());
            if (ImageKind.isOther(attachment.path())) {
                findings.add(Finding.error(
                                "image-kind",
                                span,
                                "many browsers do not show this kind of image, and what it tells about the place"
                                        + " where it was taken cannot be taken out")
                        .fix("save it as JPEG, PNG or WebP"));
            } else if (kind.isPresent()) {
                try {
                    SourceFile file = sources.find(attachment.path())
                            .orElseThrow(() -> new NoSuchFileException(attachment.path()));
                    files.look(file, kind.get(), memory)
                            .look()
                            .broken()
                            .ifPresent(why -> findings.add(broken(attachment, kind.get(), why)));
                } catch (IOException unreadable) {
                    findings.add(Finding.error("image-broken", span, "this image cannot be read")
                            .fix("look at its permissions, then build again"));
                }
            }
        }
        return new Outcome<>(library, findings);
    }

    private static Finding broken(Attachment attachment, ImageKind kind, String why) {
        Span span = Span.ofFile(attachment.path());
        return kind == ImageKind.SVG
                ? Finding.error("image-active", span, "this image " + why)
                        .fix("save it as a plain drawing, without scripts and files from elsewhere")
                : Finding.error("image-broken", span, "this image " + why)
                        .fix("open it in an image program and save it anew, at most 4,000 pixels wide");
    }

    /**
     * Makes the images of a site's pages ready.
     *
     * @param shelf where they are kept in the sizes that screens need; without one, images go out in one size
     * @throws IOException if an image cannot be read
     */
    static Pictures of(Checked checked, ImageFiles files, Optional<ImageShelf> shelf) throws IOException {
        return gathered(checked, new Pictures(files, shelf, Optional.empty()));
    }

    /**
     * Makes the images of a site's pages ready in one size, and finds fault with all that a build would find fault with
     * while it makes the others. Nothing is kept.
     *
     * @param before what builds before this one kept, which spares a look; need not exist
     * @throws IOException if an image cannot be read
     */
    static Pictures opened(Checked checked, ImageFiles files, ImageShelf before) throws IOException {
        return gathered(checked, new Pictures(files, Optional.empty(), Optional.of(before)));
    }

    private static Pictures gathered(Checked checked, Pictures pictures) throws IOException {
        Set<String> shown = checked.library().attachments().stream()
                        .anyMatch(
                                attachment -> ImageKind.named(attachment.path()).isPresent())
                ? shown(checked)
                : Set.of();
        for (Attachment attachment : checked.library().attachments()) {
            Optional<ImageKind> kind = ImageKind.named(attachment.path());
            if (kind.isPresent() && checked.files().has(attachment)) {
                pictures.add(attachment, kind.get(), shown.contains(attachment.path()));
            }
        }
        pictures.sized.forEach(pictures::takeDownCopies);
        if (pictures.shelf.isPresent() && pictures.findings.isEmpty()) {
            pictures.shelf.get().forgetOthers();
        }
        return pictures;
    }

    /** Returns the files of the images that readers see on a page. */
    private static Set<String> shown(Checked checked) {
        Set<String> shown = new HashSet<>();
        for (Page page : checked.library().pages()) {
            if (!(checked.standing(page) instanceof PublicationStatus.Out)) {
                continue;
            }
            for (Piece piece : page.body().notable()) {
                if (piece instanceof Piece.Picture picture
                        && checked.routes().resolve(page, picture.target()) instanceof Destination.ToFile file) {
                    shown.add(file.attachment().path());
                }
            }
        }
        return shown;
    }

    private void add(Attachment attachment, ImageKind kind, boolean shown) throws IOException {
        ImageFiles.Looked looked = files.known(attachment.path(), kind);
        ImageLook look = looked.look();
        if (look.broken().isPresent()) {
            findings.add(broken(attachment, kind, look.broken().get()));
            return;
        }
        boolean needed = shown || look.lies();
        if (needed && before.isPresent()) {
            tryOut(attachment, kind, looked, before.get());
        }
        if (needed && shelf.isPresent()) {
            size(attachment, kind, looked, shelf.get());
        } else {
            sized.put(attachment.address(), new SizedImage(kind, look.width(), look.height(), "", false, List.of()));
        }
    }

    private void tryOut(Attachment attachment, ImageKind kind, ImageFiles.Looked looked, ImageShelf kept)
            throws IOException {
        String place = kept.place(looked.source());
        if (kept.opens(kind, looked.look(), place)) {
            try {
                kept.tryOut(PlainImage.of(kind, files.bytes(attachment.path())), place);
            } catch (BrokenImage broken) {
                findings.add(broken(attachment, kind, String.valueOf(broken.getMessage())));
            }
        }
    }

    private void size(Attachment attachment, ImageKind kind, ImageFiles.Looked looked, ImageShelf making)
            throws IOException {
        String place = making.place(looked.source());
        Optional<SizedImage> kept = making.kept(kind, looked.look(), place);
        try {
            sized.put(
                    attachment.address(),
                    kept.isPresent() ? kept.get() : making.sized(unchanged(attachment, kind, looked), place));
        } catch (BrokenImage broken) {
            findings.add(broken(attachment, kind, String.valueOf(broken.getMessage())));
        }
    }

    /** Reads an image that is kept under the name of its bytes: it has to have just these. */
    private PlainImage unchanged(Attachment attachment, ImageKind kind, ImageFiles.Looked looked)
            throws BrokenImage, IOException {
        byte[] bytes = files.bytes(attachment.path());
        if (!Fingerprint.of(bytes).equals(looked.source())) {
            throw new IOException(attachment.path() + " was changed while the site was being built; build again");
        }
        return PlainImage.of(kind, bytes);
    }

    /** Returns what is wrong with images whose pixels had to be looked at. */
    List<Finding> findings() {
        return findings;
    }

    /** Returns what readers miss because a part of the program was left behind: one remark, however many images. */
    Optional<Finding> withoutWebp() {
        return shelf.filter(ImageShelf::lacksWebp)
                .map(lacking -> Finding.warning(
                                "program-whole",
                                Span.ofFile(sized.firstKey()),
                                "images are published without their WebP forms, which are half as large: the program runs"
                                        + " without its folder 'lib'")
                        .fix("start it by its launcher, or copy the folder 'lib' to where the program's jar is"));
    }

    /** Returns the images as pages name them, by their addresses from the root of the output. */
    public Map<String, PictureFile> files() {
        Map<String, PictureFile> files = new HashMap<>();
        sized.forEach((address, image) -> files.put(
                address,
                new PictureFile(
                        image.width(),
                        image.height(),
                        image.variants().stream()
                                .map(variant -> new PictureFile.Variant(
                                        "/" + copy(address, image, variant).address(),
                                        variant.width(),
                                        variant.kind().mediaType()))
                                .toList(),
                        image.kind().mediaType())));
        return files;
    }

    /** A file of this name holds these bytes for ever, so that no browser mixes an old one with a new page. */
    private Copy copy(String address, SizedImage image, SizedImage.Variant variant) {
        String stem = address.substring(0, address.lastIndexOf('.'));
        String named = stem + "." + variant.width() + "."
                + Fingerprint.of(image.place()).brief() + "." + variant.kind().ending();
        return copies.getOrDefault(named.toLowerCase(Locale.ROOT), new Copy(named, address));
    }

    private void takeDownCopies(String address, SizedImage image) {
        for (SizedImage.Variant variant : image.variants()) {
            Copy copy = copy(address, image, variant);
            copies.putIfAbsent(copy.address().toLowerCase(Locale.ROOT), copy);
        }
    }

    /** Returns where a file of the site goes, and where its sizes go if it is an image. */
    public List<String> addresses(Attachment attachment) {
        List<String> addresses = new ArrayList<>(List.of(attachment.address()));
        SizedImage image = sized.get(attachment.address());
        if (image != null && shelf.isPresent()) {
            image.variants().stream()
                    .map(variant -> copy(attachment.address(), image, variant))
                    .filter(copy -> copy.of().equals(attachment.address()))
                    .forEach(copy -> addresses.add(copy.address()));
        }
        return addresses;
    }

    /** Returns the picture of an article as a file; none if pictures are not kept. */
    public Optional<byte[]> card(ShareView share) throws IOException {
        return shelf.isPresent()
                ? Optional.of(shelf.get()
                        .cards()
                        .file(new ShareCard(share.site(), share.title(), share.review(), share.mark(), share.ground())))
                : Optional.empty();
    }

    /** Forgets the pictures of articles that are no longer as they were. */
    void forgetOtherCards() throws IOException {
        if (shelf.isPresent()) {
            shelf.get().cards().forgetOthers();
        }
    }

    /** Hands on a file of the site, and all its sizes if it is an image. */
    public void publish(Attachment attachment, PrintStage.Receiver receiver) throws IOException {
        SizedImage image = sized.get(attachment.address());
        byte[] bytes = files.bytes(attachment.path());
        if (image == null) {
            files.handOn(attachment.path());
            receiver.take(new Artifact(attachment.address(), bytes, attachment.path()));
            return;
        }
        try {
            byte[] whole = image.turned() && shelf.isPresent()
                    ? shelf.get().turned(image)
                    : PlainImage.of(image.kind(), bytes).bytes();
            files.handOn(attachment.path());
            receiver.take(new Artifact(attachment.address(), whole, attachment.path()));
        } catch (BrokenImage changed) {
            throw new IOException(
                    attachment.path() + " " + changed.getMessage() + "; it was changed meanwhile", changed);
        }
        if (shelf.isPresent()) {
            for (SizedImage.Variant variant : image.variants()) {
                Copy copy = copy(attachment.address(), image, variant);
                if (copy.of().equals(attachment.address())) {
                    receiver.take(new Artifact(copy.address(), shelf.get().bytes(image, variant), attachment.path()));
                }
            }
        }
    }
}
