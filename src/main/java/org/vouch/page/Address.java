package org.vouch.page;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Where a page stands on the site, from the site's own root.
 *
 * @param path starts and ends with '/', such as {@code /articles/levels-of-care/iop/}
 */
public record Address(String path) implements Comparable<Address> {
    /** Refuses what does not start and end with '/', or climbs. */
    public Address {
        if (!path.startsWith("/") || !path.endsWith("/") || path.contains("//") || path.contains("/../")) {
            throw new IllegalArgumentException("not the address of a page: " + path);
        }
    }

    /** Returns the file below the output folder that a web server gives for this address. */
    public String file() {
        return path.substring(1) + "index.html";
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
     * Returns the words of an address step: lower case, with a hyphen for what an address gives a meaning of its own.
     */
    public static String step(String name) {
        return isStep(name)
                ? name
                : name.strip()
                        .toLowerCase(Locale.ROOT)
                        .replaceAll("[\\s./\\\\?#%&]+", "-")
                        .replaceAll("^-+|-+$", "");
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
