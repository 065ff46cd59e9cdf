package org.vouch.check.proof;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.vouch.model.text.Finding;
import org.vouch.model.text.Span;

/**
 * Reads finished pages. A glance costs next to nothing and is given to every page; where it leaves the least doubt the
 * page is read as a browser would, and that alone decides. May be used by several threads at once.
 */
public final class Proofreader {
    /** Returns what is wrong with a page, from reading it as a browser would. */
    public List<Finding> read(PrintedPage page) {
        try {
            Document tree = Jsoup.parse(new ByteArrayInputStream(page.bytes()), "UTF-8", "");
            return ProofRules.ALL.stream()
                    .flatMap(rule -> rule.check(tree, page))
                    .toList();
        } catch (IOException impossible) {
            throw new UncheckedIOException("reading from memory", impossible);
        }
    }

    /**
     * Returns what is wrong with a page whose template was seen to be right. What the page owes readers is never
     * missed; other faults may be.
     */
    public List<Finding> glance(PrintedPage page) {
        return page.frame().heldBy(page.template(), page.bytes(), page.own()) ? List.of() : read(page);
    }

    /** Returns what is wrong with a page as {@link #glance} does, and looks for other hosts that it asks. */
    public List<Finding> scan(PrintedPage page) {
        return mayAskElsewhere(page.bytes()) ? read(page) : glance(page);
    }

    /**
     * Returns what is wrong with a style sheet.
     *
     * @param name its path below the templates
     */
    public List<Finding> readStyle(String name, byte[] bytes) {
        return NothingFromElsewhere.inStyle(new String(bytes, StandardCharsets.UTF_8))
                .distinct()
                .map(address -> Finding.error(
                                "page-elsewhere",
                                new Span("templates/" + name, 1, 1, 0),
                                "the style sheet asks another host for '" + address
                                        + "', which would learn who reads the site")
                        .fix("put a copy into templates/assets and name that"))
                .toList();
    }

    /** Looks for an attribute {@code src} or {@code srcset} that may name another host. */
    static boolean mayAskElsewhere(byte[] page) {
        // Of any three bytes in a row that spell it, one is at every third place: two of three need not be looked at.
        for (int at = 2; at < page.length; at += 3) {
            int start = switch (page[at] | 0x20) {
                case 's' -> at;
                case 'r' -> at - 1;
                case 'c' -> at - 2;
                default -> -1;
            };
            if (start > 0
                    && start + 3 < page.length
                    && (page[start] | 0x20) == 's'
                    && (page[start + 1] | 0x20) == 'r'
                    && (page[start + 2] | 0x20) == 'c'
                    && mayLeadAway(page, start + 3)) {
                return true;
            }
        }
        return false;
    }

    private static boolean mayLeadAway(byte[] page, int behindName) {
        int at = behindName;
        boolean set = at + 2 < page.length
                && (page[at] | 0x20) == 's'
                && (page[at + 1] | 0x20) == 'e'
                && (page[at + 2] | 0x20) == 't';
        at += set ? 3 : 0;
        at = blanks(page, at);
        if (at >= page.length || page[at] != '=') {
            return false;
        }
        at = blanks(page, at + 1);
        boolean quoted = at < page.length && (page[at] == '"' || page[at] == '\'');
        at = quoted ? blanks(page, at + 1) : at;
        if (set) {
            return true;
        }
        // A path of this site starts with one slash or none; everything else is worth a closer look.
        boolean slash = at < page.length && page[at] == '/';
        return !slash || (at + 1 < page.length && (page[at + 1] == '/' || page[at + 1] == '\\'));
    }

    private static int blanks(byte[] page, int from) {
        int at = from;
        while (at < page.length && page[at] <= ' ' && page[at] >= 0) {
            at++;
        }
        return at;
    }
}
