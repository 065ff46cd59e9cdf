package org.vouch.check.proof;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * What all pages of a language must hold, and where it was found last: pages of one template hold it at much the same
 * place, so that on most pages nothing has to be searched. May be used by several threads at once.
 */
public final class LayoutRequirements {
    /** The duties of pages that have none, such as those that only send readers on. */
    public static final LayoutRequirements NONE = new LayoutRequirements(List.of());

    private static final int NEAR = 256;
    private static final int MOST_OWN = 4;

    private final List<Requirement> duties;
    private final byte[][] needles;
    private final Map<String, Places> places = new ConcurrentHashMap<>();

    /** Takes the duties; there is one such object for all pages of a language. */
    public LayoutRequirements(List<Requirement> duties) {
        this.duties = List.copyOf(duties);
        this.needles = this.duties.stream().map(LayoutRequirements::needle).toArray(byte[][]::new);
    }

    /** Returns the duties themselves. */
    public List<Requirement> duties() {
        return duties;
    }

    /** Where the needles stood on some page; another thread may write here meanwhile, and a stale place is no harm. */
    private static final class Places {
        final int[] fromBefore;
        final int[] fromEnd;
        final int[] own = new int[MOST_OWN];

        Places(int count) {
            fromBefore = new int[count];
            fromEnd = new int[count];
        }
    }

    /**
     * Returns whether a page visibly holds everything as the built-in templates write it. A page that does not may
     * still hold it written otherwise.
     */
    boolean heldBy(String template, byte[] page, List<Requirement> own) {
        Places seen = places.computeIfAbsent(template, name -> new Places(needles.length));
        int before = 0;
        int header = 0;
        for (int i = 0; i < needles.length; i++) {
            byte[] needle = needles[i];
            int at = near(page, before + seen.fromBefore[i], needle);
            if (at < 0) {
                at = near(page, page.length - seen.fromEnd[i], needle);
            }
            if (at < 0) {
                at = find(page, 0, page.length, needle);
            }
            if (at < 0) {
                return false;
            }
            seen.fromBefore[i] = at - before;
            seen.fromEnd[i] = page.length - at;
            before = at;
            header = i == 0 ? at : header;
        }
        for (int i = 0; i < own.size(); i++) {
            if (own.get(i) instanceof Requirement.ClaimsNoReview) {
                if (speaksOfAReview(page)) {
                    return false;
                }
                continue;
            }
            byte[] needle = needle(own.get(i));
            int hint = Math.min(i, MOST_OWN - 1);
            int at = near(page, header + seen.own[hint], needle);
            if (at < 0) {
                at = find(page, 0, page.length, needle);
            }
            if (at < 0) {
                return false;
            }
            seen.own[hint] = at - header;
        }
        return true;
    }

    private static boolean speaksOfAReview(byte[] page) {
        return Requirement.ClaimsNoReview.KEYS.stream()
                .anyMatch(key -> find(page, 0, page.length, key.getBytes(StandardCharsets.UTF_8)) >= 0);
    }

    /** Titles and addresses differ in length from page to page, and move what comes after them by as much. */
    private static int near(byte[] page, int expected, byte[] needle) {
        return standsAt(page, expected, needle)
                ? expected
                : find(page, Math.max(0, expected - NEAR), Math.min(page.length, expected + NEAR), needle);
    }

    /** Returns the bytes that a template prints for a duty. */
    static byte[] needle(Requirement duty) {
        String printed = duty.match(
                says -> escaped(says.text()),
                link -> "href=\"" + escaped(link.href()) + "\"",
                kept -> Requirement.KeptFromSearch.PRINTED,
                silent -> {
                    throw new IllegalArgumentException("nothing is printed for silence");
                });
        return printed.getBytes(StandardCharsets.UTF_8);
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;")
                .replace("'", "&#39;");
    }

    private static boolean standsAt(byte[] page, int at, byte[] needle) {
        return at >= 0
                && at + needle.length <= page.length
                && Arrays.equals(page, at, at + needle.length, needle, 0, needle.length);
    }

    /** Returns where a needle starts between two places, or -1. */
    static int find(byte[] page, int from, int to, byte[] needle) {
        if (needle.length == 0) {
            return from;
        }
        byte first = needle[0];
        int last = Math.min(to, page.length) - needle.length;
        for (int at = from; at <= last; at++) {
            if (page[at] == first && standsAt(page, at, needle)) {
                return at;
            }
        }
        return -1;
    }
}
