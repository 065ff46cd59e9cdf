package org.vouch.check.rules;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.vouch.model.library.Clashes;
import org.vouch.model.library.Library;
import org.vouch.model.library.Listings;
import org.vouch.model.library.Routes;
import org.vouch.model.page.Page;
import org.vouch.model.page.PageId;
import org.vouch.model.text.Finding;

/**
 * Everything that was read, with which pages may go out. A site is assembled of this to be looked at; that one may be
 * published takes {@link Gate.Open}.
 *
 * @param library what was read
 * @param routes where its addresses lead
 * @param clashes what cannot have the address that it wants
 * @param asOf the day on which it was judged
 * @param standings for every page, whether it may go out
 * @param files which files beside the pages go out
 * @param listings the lists that the program makes of the pages that go out
 * @param findings all there is to say, of reading and of judging, in the order in which it is printed
 */
public record Checked(
        Library library,
        Routes routes,
        Clashes clashes,
        LocalDate asOf,
        Map<PageId, PublicationStatus> standings,
        FilesOut files,
        Listings listings,
        List<Finding> findings) {
    /** Makes a judgement by which those files go out that its pages let out. */
    public Checked(
            Library library,
            Routes routes,
            Clashes clashes,
            LocalDate asOf,
            Map<PageId, PublicationStatus> standings,
            List<Finding> findings) {
        this(
                library,
                routes,
                clashes,
                asOf,
                standings,
                FilesOut.of(library, routes, clashes, standings),
                listings(library, routes, standings),
                findings);
    }

    private static Listings listings(Library library, Routes routes, Map<PageId, PublicationStatus> standings) {
        boolean held = standings.values().stream().anyMatch(PublicationStatus.Held.class::isInstance);
        return held
                ? new Listings(
                        library,
                        page -> standings.get(page.id()) instanceof PublicationStatus.Out,
                        page -> !(standings.get(page.id()) instanceof PublicationStatus.Held))
                : routes.listings();
    }

    /** Copies the collections in. */
    public Checked {
        // A map of its own, looked up for every page several times, is quicker than an immutable one of the library.
        standings = Collections.unmodifiableMap(new HashMap<>(standings));
        findings = List.copyOf(findings);
    }

    /** Returns whether a page or file that no author writes is at an address, once all that goes out is written. */
    public boolean makes(String address) {
        return listings.has(address)
                || listings.hasFeed(address)
                || (!routes.listings().has(address) && !routes.listings().hasFeed(address));
    }

    /**
     * Returns whether readers find something at the address of a page: the page itself or, where it would open a list,
     * the list without it.
     */
    public boolean isThere(Page page) {
        return !(standing(page) instanceof PublicationStatus.Held)
                || listings.has(page.address().path());
    }

    /** Returns the same judgement with what there is to say. */
    public Checked with(List<Finding> said) {
        return new Checked(library, routes, clashes, asOf, standings, files, listings, said);
    }

    /** Returns the same judgement with the files of pages that readers do not get, for those who write and review. */
    public Checked withFilesOfEditors() {
        return new Checked(library, routes, clashes, asOf, standings, FilesOut.ofEditors(library), listings, findings);
    }

    /** Returns the same judgement with more to say, in the order in which it is printed. */
    public Checked and(List<Finding> more) {
        if (more.isEmpty()) {
            return this;
        }
        List<Finding> said = new ArrayList<>(findings);
        said.addAll(more);
        said.sort(Finding.BY_PLACE);
        return with(said);
    }

    /**
     * Returns whether a page may go out.
     *
     * @throws IllegalArgumentException if it is not a page of this library
     */
    public PublicationStatus standing(Page page) {
        PublicationStatus standing = standings.get(page.id());
        if (standing == null) {
            throw new IllegalArgumentException("nobody judged " + page.id());
        }
        return standing;
    }
}
