package org.vouch.model.page;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.vouch.model.text.Composed;

/**
 * Where a page is on the site, from the site's own root.
 *
 * @param path starts and ends with '/', such as {@code /articles/levels-of-care/iop/}
 */
public record Address(String path) implements Comparable<Address> {
    /** A step of more is cut at a gap; in UTF-8 even this is shorter than what any disk takes. */
    private static final int LONGEST_OF_TITLE = 80;

    private static final String INDEX = "index.html";

    /** Control characters, marks that only steer how letters are set, and half characters. */
    private static final Pattern UNSEEN = Pattern.compile("[\\p{Cc}&&[^\\s]]|\\p{Cf}|\\p{Cs}");

    private static final Pattern GAP = Pattern.compile("[\\s\\p{Z}./\\\\?#%&]+");

    /** What no file of Windows may have in its name; hyphens beside it are part of one gap. */
    private static final Pattern NOT_ON_WINDOWS = Pattern.compile("-*[<>:\"|*][-<>:\"|*]*");

    private static final Pattern OUTER_HYPHENS = Pattern.compile("^-+|-+$");

    /** Refuses what does not start and end with '/', or climbs. */
    public Address {
        if (!path.startsWith("/") || !path.endsWith("/") || path.contains("//") || path.contains("/../")) {
            throw new IllegalArgumentException("not the address of a page: " + path);
        }
    }

    /** Returns the file below the output folder that a web server gives for this address. */
    public String file() {
        return fileAt(path);
    }

    /**
     * Returns the file below the output folder that a web server gives for an address, decoded. A page that is called
     * like a file of another kind, such as {@code /page.php}, is a folder of that name: as a file, no server would give
     * it out as a page.
     */
    public static String fileAt(String address) {
        if (address.endsWith("/")) {
            return address.substring(1) + INDEX;
        }
        return isPageFile(address) ? address.substring(1) : address.substring(1) + "/" + INDEX;
    }

    /** Returns whether an address is that of a file which every server gives out as a page. */
    public static boolean isPageFile(String address) {
        String name = address.substring(address.lastIndexOf('/') + 1).toLowerCase(Locale.ROOT);
        return name.endsWith(".html") || name.endsWith(".htm");
    }

    /** Returns the address one folder up; the root is its own parent. */
    public Address parent() {
        return path.equals("/") ? this : new Address(path.substring(0, path.lastIndexOf('/', path.length() - 2) + 1));
    }

    /** Returns the address of something one step below this one. */
    public Address child(String step) {
        return new Address(path + step + "/");
    }

    /**
     * Returns the words of an address step: lower case and in composed letters, with a hyphen for what an address or a
     * disk gives a meaning of its own, and without what nobody sees.
     */
    public static String step(String name) {
        return isStep(name) ? name : madeStep(name);
    }

    private static String madeStep(String name) {
        String seen = UNSEEN.matcher(Composed.of(name)).replaceAll("");
        String parted = GAP.matcher(seen.strip().toLowerCase(Locale.ROOT)).replaceAll("-");
        String portable = NOT_ON_WINDOWS.matcher(parted).replaceAll("-");
        return Composed.of(OUTER_HYPHENS.matcher(portable).replaceAll(""));
    }

    /** Returns a folder as steps of an address, each with '/' after it. */
    public static String folder(String folder) {
        StringBuilder steps = new StringBuilder();
        for (String part : folder.split("/", -1)) {
            String step = step(part);
            if (!step.isEmpty()) {
                steps.append(step).append('/');
            }
        }
        return steps.toString();
    }

    /**
     * Returns the address step for a title: its letters and digits in lower case and without their accents, with a
     * hyphen for each gap. All other signs are dropped.
     *
     * @return empty if the title has neither letters nor digits; at most {@value #LONGEST_OF_TITLE} UTF-16 units
     */
    public static String stepOf(String title) {
        // Accents are taken off, and the marks that choose how a sign is drawn, which nobody would see in a name; in
        // other
        // scripts a mark is as much a part of the word as a letter.
        String plain = Normalizer.normalize(
                Normalizer.normalize(title, Normalizer.Form.NFD)
                        .replaceAll("[\\x{300}-\\x{36F}\\x{20D0}-\\x{20FF}\\x{FE00}-\\x{FE0F}]+", ""),
                Normalizer.Form.NFC);
        String step = step(plain.replaceAll("[\\p{Z}\\s\\p{Pd}/.&_]+", "-").replaceAll("[^\\p{L}\\p{M}\\p{Nd}-]+", ""))
                .replaceAll("-{2,}", "-");
        if (step.length() <= LONGEST_OF_TITLE) {
            return step;
        }
        int gap = step.lastIndexOf('-', LONGEST_OF_TITLE);
        int end =
                Character.isHighSurrogate(step.charAt(LONGEST_OF_TITLE - 1)) ? LONGEST_OF_TITLE - 1 : LONGEST_OF_TITLE;
        return step.substring(0, gap > 0 ? gap : end);
    }

    /** Most names are steps already, and are asked for often. */
    private static boolean isStep(String name) {
        for (int i = 0; i < name.length(); i++) {
            char c = name.charAt(i);
            boolean inside = i > 0 && i < name.length() - 1;
            if (!((c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || (c == '-' && inside))) {
                return false;
            }
        }
        return !name.isEmpty();
    }

    // What a record makes by itself is several times slower until it is compiled, and addresses are compared often.
    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Address address && path.equals(address.path);
    }

    @Override
    public int hashCode() {
        return path.hashCode();
    }

    @Override
    public int compareTo(Address other) {
        return path.compareTo(other.path);
    }

    @Override
    public String toString() {
        return path;
    }
}
