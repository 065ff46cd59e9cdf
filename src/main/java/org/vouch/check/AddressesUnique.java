package org.vouch.check;

import java.text.Normalizer;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.vouch.library.Attachment;
import org.vouch.library.FileKind;
import org.vouch.library.Library;
import org.vouch.library.ListingAddresses;
import org.vouch.library.Routes;
import org.vouch.page.Address;
import org.vouch.page.Page;
import org.vouch.page.PageKind;
import org.vouch.text.Finding;
import org.vouch.text.Placed;
import org.vouch.text.Span;

/** No two things stand at one address, not even on a disk that ignores case or the form of an accent. */
final class AddressesUnique implements Rule {
    /** Files that the program writes beside the pages, some of them once for every language. */
    private static final Pattern MADE =
            Pattern.compile("(?i)404\\.html|robots\\.txt|sitemap\\.xml|reviews\\.(json|ics)|(.*/)?feed\\.xml"
                    + "|search/[a-z-]+\\.json|llms\\.txt|_headers|assets/.*|\\.well-known/vouch/.*");

    @Override
    public Stream<Finding> check(Library library, Routes routes, LocalDate asOf) {
        List<Finding> findings = new ArrayList<>();
        Map<String, String> owners = new HashMap<>();
        Map<String, ListingAddresses> lists = new HashMap<>();
        for (Page page : library.pages()) {
            Span span = page.frontMatter().slug().map(Placed::span).orElse(Span.ofFile(page.path()));
            String owner = owners.putIfAbsent(folded(page.address().path()), page.path());
            if (owner != null) {
                findings.add(Finding.error(
                                "address-unique",
                                span,
                                "this page and " + owner + " both claim the address " + page.address())
                        .mend("give one of them another 'slug', or rename its file"));
            } else if (madeByTheProgram(
                    page,
                    routes,
                    lists.computeIfAbsent(
                            page.language(), language -> ListingAddresses.of(library.settings(), language)))) {
                findings.add(Finding.error(
                                "address-unique",
                                span,
                                "the address " + page.address() + " belongs to a page that the program makes")
                        .mend("give the page another 'slug', or rename its file"));
            }
        }
        checkBelowPages(library, findings);
        for (Attachment attachment : library.attachments()) {
            if (attachment.kind() == FileKind.OTHER) {
                continue;
            }
            String owner = MADE.matcher(attachment.address()).matches()
                    ? "one that the program writes itself"
                    : owners.putIfAbsent(folded("/" + attachment.address()), attachment.path());
            if (owner != null) {
                findings.add(Finding.error(
                                "address-unique",
                                Span.ofFile(attachment.path()),
                                "this file and " + owner + " would both be published as /" + attachment.address())
                        .mend("rename one of them"));
            }
        }
        for (Page page : library.pages()) {
            for (Placed<String> old : page.frontMatter().redirectFrom()) {
                String owner = owners.putIfAbsent(folded(old.value()), page.path());
                boolean ownAddress = old.value().equals(page.address().path());
                if (owner != null && !ownAddress) {
                    findings.add(Finding.error(
                                    "address-unique",
                                    old.span(),
                                    "the address " + old.value() + " cannot lead here: it belongs to " + owner)
                            .mend("take it out of 'redirect_from'"));
                }
            }
        }
        return findings.stream();
    }

    /**
     * What was put down about the review of a page is shown below it, and so are its cost comparisons for other sites;
     * no folder of articles may stand there.
     */
    private static void checkBelowPages(Library library, List<Finding> findings) {
        Map<String, String> taken = new HashMap<>();
        for (Page page : library.pages()) {
            if (library.reviews().containsKey(page.id())) {
                taken.put(ListingAddresses.history(page.address()).path(), "the reviews of " + page.path());
            }
            if (!library.costs().isEmpty() && page.body().comparesCosts()) {
                taken.put(ListingAddresses.embed(page.address()).path(), "the cost comparisons of " + page.path());
            }
        }
        if (taken.isEmpty()) {
            return;
        }
        for (Page page : library.pages()) {
            Address folder = page.address().parent();
            while (page.kind() == PageKind.ARTICLE && !folder.equals(folder.parent())) {
                String shown = taken.get(folder.path());
                if (shown != null) {
                    findings.add(Finding.error(
                                    "address-unique",
                                    Span.ofFile(page.path()),
                                    "a folder of this page would be listed at " + folder + ", where " + shown
                                            + " are shown")
                            .mend("move the page to a folder of another name"));
                }
                folder = folder.parent();
            }
        }
    }

    private static boolean madeByTheProgram(Page page, Routes routes, ListingAddresses lists) {
        String address = page.address().path();
        // The list of all titles has a page for each letter once it is long.
        boolean made = routes.hasListing(address)
                || address.startsWith(lists.alphabet().path());
        // The home page is a list, too, and its author's words stand above it.
        return made && !page.address().equals(lists.home());
    }

    /**
     * What ends with '/' is a file called index.html in a folder, and a folder leaves no room for a file of its name.
     */
    private static String folded(String given) {
        String unslashed = given.endsWith("/") ? given.substring(0, given.length() - 1) : given;
        String address = unslashed.endsWith("/index.html")
                ? unslashed.substring(0, unslashed.length() - "/index.html".length())
                : unslashed;
        return isPlain(address)
                ? address
                : Normalizer.normalize(address, Normalizer.Form.NFC).toLowerCase(Locale.ROOT);
    }

    private static boolean isPlain(String address) {
        for (int i = 0; i < address.length(); i++) {
            char c = address.charAt(i);
            if (c >= 128 || (c >= 'A' && c <= 'Z')) {
                return false;
            }
        }
        return true;
    }
}
