package org.vouch.reader.image;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.vouch.model.text.ChecksummedFile;
import org.vouch.model.text.Fingerprint;

/**
 * Keeps images in the sizes that screens need, in a folder that may be deleted at any time. An image is made once: its
 * place on the shelf is named by its bytes and by how images are made. Not for several threads: an open image is large.
 */
public final class ImageShelf {
    /** Changes when images are made in another way, so that old ones are not used. */
    private static final String HOW = "3";

    /** Phones, phones with fine screens, desks, and desks with fine screens. */
    private static final int[] WIDTHS = {480, 800, 1200, 1600};

    /** Ends the name of a place that has WebP forms too. */
    private static final String WITH_WEBP = "w";

    private static final String UPRIGHT = "upright";

    /** Names the files that are kept of an image, so that a lost one is missed. */
    private static final String FORMS = "forms";

    /** What a file on the shelf is called. */
    private static final Pattern NAME = Pattern.compile("(?:upright|[1-9][0-9]{0,4})\\.(?:jpg|jpeg|png|webp)");

    private final Path folder;
    private final CardShelf cards;
    private final boolean webpThere = writesWebp();
    private final Set<String> used = new HashSet<>();

    /** What was found whole on the shelf, or made, while this program runs. */
    private final Map<String, SizedImage> whole = new ConcurrentHashMap<>();

    private Optional<WebpEncoder> webp = Optional.empty();
    private boolean webpTried;
    private int made;

    /**
     * Makes a shelf.
     *
     * @param folder where it is; need not exist
     */
    public ImageShelf(Path folder) {
        this.folder = folder;
        this.cards = new CardShelf(folder.resolveSibling("cards"));
    }

    /** Returns where painted cards are kept, beside this shelf. */
    public CardShelf cards() {
        return cards;
    }

    /** Returns whether this program has what it takes to write WebP. */
    public static boolean writesWebp() {
        return !WebpEncoder.files().isEmpty();
    }

    /** Returns how many images had to be made. */
    public int made() {
        return made;
    }

    /**
     * Returns an image in the sizes that screens need, made if it was not made before. One whose colours another
     * program would show otherwise goes out in its own size alone.
     *
     * @param place tells the image from all others, see {@link #place}
     * @throws BrokenImage if its pixels cannot be read
     * @throws IOException if the shelf cannot be written to
     */
    public SizedImage sized(PlainImage image, String place) throws BrokenImage, IOException {
        ImageLook look = ImageLook.of(image);
        if (!isPainted(image.kind(), look)) {
            return forms(image.kind(), look, place, false, List.of());
        }
        used.add(place);
        Path shelf = folder.resolve(place);
        if (Files.isDirectory(shelf)) {
            Optional<SizedImage> kept = onShelf(image.kind(), look, place);
            if (kept.isPresent()) {
                whole.put(place, kept.get());
                return kept.get();
            }
            deleteAll(shelf);
            if (!webpThere && place.endsWith(WITH_WEBP)) {
                used.remove(place);
                return sized(image, place.substring(0, place.length() - WITH_WEBP.length()));
            }
        }
        put(make(image), place);
        made++;
        SizedImage kept = onShelf(image.kind(), look, place)
                .orElseThrow(() -> new IOException(shelf + ": what was just written is not what is there"));
        whole.put(place, kept);
        return kept;
    }

    /**
     * Returns an image as {@link #sized} does, if that takes no look at its file: it needs no sizes, or they are here.
     * What is kept was compared with its checksums once while this program runs, and is compared again when handed out.
     *
     * @param kind what its name promises
     * @param place tells the image from all others, see {@link #place}
     * @throws IOException if the shelf cannot be read
     */
    public Optional<SizedImage> kept(ImageKind kind, ImageLook look, String place) throws IOException {
        if (!isPainted(kind, look)) {
            return Optional.of(forms(kind, look, place, false, List.of()));
        }
        SizedImage known = whole.get(place);
        Optional<SizedImage> found = known != null ? Optional.of(known) : onShelf(kind, look, place);
        found.ifPresent(image -> {
            used.add(place);
            whole.put(place, image);
        });
        return found;
    }

    /**
     * Returns whether {@link #tryOut} has to open an image; one that is on the shelf was opened before.
     *
     * @param place tells the image from all others, see {@link #place}
     */
    public boolean opens(ImageKind kind, ImageLook look, String place) {
        return isPainted(kind, look) && !Files.isDirectory(folder.resolve(place));
    }

    /**
     * Opens an image as {@link #sized} does, and keeps nothing of it.
     *
     * @param place tells the image from all others, see {@link #place}
     * @throws BrokenImage if its pixels cannot be read
     */
    public void tryOut(PlainImage image, String place) throws BrokenImage {
        if (opens(image.kind(), ImageLook.of(image), place)) {
            Painting.open(image);
        }
    }

    /** Returns whether the image is made in other sizes, or turned. */
    private static boolean isPainted(ImageKind kind, ImageLook look) {
        boolean known = (kind == ImageKind.JPEG || kind == ImageKind.PNG) && look.plainColours();
        return known && (look.lies() || look.width() > WIDTHS[0]);
    }

    private static SizedImage forms(
            ImageKind kind, ImageLook look, String place, boolean turned, List<SizedImage.Variant> variants) {
        return new SizedImage(kind, look.width(), look.height(), place, turned, variants);
    }

    /**
     * Returns the name of an image's place on the shelf: that of its WebP forms too, where they can be made or are
     * kept.
     */
    public String place(Fingerprint file) {
        String plain = file.hex().substring(0, 32) + "-" + HOW;
        String both = plain + WITH_WEBP;
        return webpThere || Files.isDirectory(folder.resolve(both)) ? both : plain;
    }

    /** Returns whether images were made without their WebP forms, since the program's library was left behind. */
    public boolean lacksWebp() {
        return WebpEncoder.isLeftBehind() && used.stream().anyMatch(place -> !place.endsWith(WITH_WEBP));
    }

    private Map<String, byte[]> make(PlainImage image) throws BrokenImage, IOException {
        Painting painting = Painting.open(image);
        Map<String, byte[]> files = new TreeMap<>();
        int whole = image.bytes().length;
        if (image.orientation() != 1) {
            byte[] upright = painting.whole();
            whole = upright.length;
            files.put(UPRIGHT + "." + image.kind().ending(), upright);
        }
        for (int width : WIDTHS) {
            if (width < image.width()) {
                var smaller = painting.painted(width);
                put(files, width, image.kind(), painting.encoded(smaller), whole);
                Optional<WebpEncoder> encoder = webp();
                if (encoder.isPresent()) {
                    byte[] bytes = encoder.get().encode(smaller, image.kind() == ImageKind.PNG);
                    put(files, width, ImageKind.WEBP, bytes, whole);
                }
            }
        }
        return files;
    }

    /** A form that is larger than the image itself helps nobody. */
    private static void put(Map<String, byte[]> files, int width, ImageKind kind, byte[] bytes, int whole) {
        if (bytes.length < whole) {
            files.put(width + "." + kind.ending(), bytes);
        }
    }

    private Optional<WebpEncoder> webp() {
        if (!webpTried) {
            webp = WebpEncoder.load();
            webpTried = true;
        }
        return webp;
    }

    /** All of it appears at once, so that a build that is cut off leaves nothing half made. */
    private void put(Map<String, byte[]> files, String place) throws IOException {
        Path shelf = folder.resolve(place);
        Files.createDirectories(folder);
        Path making = Files.createTempDirectory(folder, "making-");
        for (Map.Entry<String, byte[]> file : files.entrySet()) {
            String title = title(place, file.getKey());
            Files.write(making.resolve(file.getKey()), ChecksummedFile.of(title, file.getValue()));
        }
        byte[] names = String.join("\n", files.keySet()).getBytes(StandardCharsets.UTF_8);
        Files.write(making.resolve(FORMS), ChecksummedFile.of(title(place, FORMS), names));
        try {
            Files.move(making, shelf);
        } catch (IOException raced) {
            deleteAll(making);
            if (!Files.isDirectory(shelf)) {
                throw raced;
            }
        }
    }

    private static String title(String place, String name) {
        return "vouch image " + place + "/" + name;
    }

    /** Returns what is kept of an image; nothing if a byte or a name is not as it was kept, or a file is missing. */
    private Optional<SizedImage> onShelf(ImageKind kind, ImageLook look, String place) throws IOException {
        Optional<Set<String>> names = names(place);
        if (names.isEmpty()) {
            return Optional.empty();
        }
        List<SizedImage.Variant> variants = new ArrayList<>();
        boolean turned = false;
        for (String name : names.get()) {
            Path file = folder.resolve(place).resolve(name);
            if (ChecksummedFile.content(title(place, name), Files.readAllBytes(file))
                    .isEmpty()) {
                return Optional.empty();
            }
            String stem = name.substring(0, name.indexOf('.'));
            if (stem.equals(UPRIGHT)) {
                turned = true;
            } else {
                variants.add(new SizedImage.Variant(
                        Integer.parseInt(stem), ImageKind.named(name).orElseThrow(), name));
            }
        }
        variants.sort(Comparator.comparing(SizedImage.Variant::kind).thenComparing(SizedImage.Variant::width));
        return Optional.of(forms(kind, look, place, turned, variants));
    }

    /** Returns the names of the files that are kept of an image; nothing if just these are not there. */
    private Optional<Set<String>> names(String place) throws IOException {
        Path shelf = folder.resolve(place);
        Path list = shelf.resolve(FORMS);
        if (!Files.isRegularFile(list)) {
            return Optional.empty();
        }
        Optional<byte[]> listed = ChecksummedFile.content(title(place, FORMS), Files.readAllBytes(list));
        if (listed.isEmpty()) {
            return Optional.empty();
        }
        Set<String> names = new TreeSet<>();
        try (Stream<Path> files = Files.list(shelf)) {
            files.map(file -> file.getFileName().toString())
                    .filter(name -> !name.equals(FORMS))
                    .forEach(names::add);
        }
        boolean same = String.join("\n", names).equals(new String(listed.get(), StandardCharsets.UTF_8))
                && names.stream().allMatch(name -> NAME.matcher(name).matches());
        return same ? Optional.of(names) : Optional.empty();
    }

    /** Returns the bytes of a smaller form. */
    public byte[] bytes(SizedImage image, SizedImage.Variant variant) throws IOException {
        return kept(image.place(), variant.name());
    }

    /** Returns the bytes of a picture that had to be turned, in its full size. */
    public byte[] turned(SizedImage image) throws IOException {
        return kept(image.place(), UPRIGHT + "." + image.kind().ending());
    }

    private byte[] kept(String place, String name) throws IOException {
        Path file = folder.resolve(place).resolve(name);
        Optional<byte[]> content = Files.exists(file)
                ? ChecksummedFile.content(title(place, name), Files.readAllBytes(file))
                : Optional.empty();
        if (content.isEmpty()) {
            whole.remove(place);
            throw new IOException(file + " was changed while the site was being built; build again");
        }
        return content.get();
    }

    /** Takes away what no image of this site has asked for. */
    public void forgetOthers() throws IOException {
        if (!Files.isDirectory(folder)) {
            return;
        }
        try (Stream<Path> places = Files.list(folder)) {
            for (Path place : places.toList()) {
                if (!used.contains(place.getFileName().toString())) {
                    deleteAll(place);
                }
            }
        }
    }

    private static void deleteAll(Path place) throws IOException {
        try (Stream<Path> files = Files.list(place)) {
            for (Path file : files.toList()) {
                Files.deleteIfExists(file);
            }
        }
        Files.deleteIfExists(place);
    }
}
