package org.vouch.model.library;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.vouch.model.library.Clash.Because;
import org.vouch.model.library.Clash.Because.Taken;
import org.vouch.model.library.Clash.Kind;
import org.vouch.model.library.Clash.Who;
import org.vouch.model.page.Address;
import org.vouch.model.page.Page;
import org.vouch.model.page.PageKind;
import org.vouch.model.text.Placed;
import org.vouch.model.text.Span;

/**
 * Everything of a site that wants an address which it cannot have. All addresses of the output are asked for in one
 * order: what the program writes and makes, then pages, then files, then old addresses; who asks first has it.
 */
public final class Clashes {
    /** What smaller copies of a picture are called, after the picture's own name. */
    private static final Pattern COPY = Pattern.compile("(.+)\\.[1-9][0-9]{0,4}\\.[0-9a-f]{10}\\.(?:jpe?g|png|webp)");

    /** What the picture is called that is beside links to a page elsewhere. */
    private static final Pattern CARD = Pattern.compile("(.*/)share\\.[0-9a-f]{10}\\.png");

    /** What the program writes where the site asks for it, unless the site has one of its own. */
    private static final String HTACCESS = ".htaccess";

    private final Library library;
    private final Listings listings;
    private final AddressTable table = new AddressTable();
    private final List<Clash> all = new ArrayList<>();
    private final Map<String, Clash> pages = new HashMap<>();
    private final Map<String, Clash> files = new HashMap<>();
    private final Set<Placed<String>> old = new HashSet<>();

    /**
     * Asks for all addresses.
     *
     * @param listings the lists there would be if every page went out
     */
    public Clashes(Library library, Listings listings) {
        this.library = library;
        this.listings = listings;
        askForWhatIsMade();
        for (Page page : library.pages()) {
            askForFolders(page);
        }
        for (Page page : library.pages()) {
            askFor(page);
        }
        listings.homes().forEach(home -> ask(home, new Taken(Kind.LIST, "")));
        askForFiles();
        for (Page page : library.pages()) {
            page.frontMatter().redirectFrom().forEach(address -> askFor(page, address));
        }
    }

    /** Returns all of them, pages first. */
    public List<Clash> all() {
        return List.copyOf(all);
    }

    /** Returns why a page cannot go out at its address. */
    public Optional<Clash> of(Page page) {
        return Optional.ofNullable(pages.get(page.path()));
    }

    /** Returns why a file cannot go out at its address. */
    public Optional<Clash> of(Attachment file) {
        return Optional.ofNullable(files.get(file.path()));
    }

    /** Returns whether it is known, before anything is made, that the output may have a file. */
    public boolean expects(String file) {
        return table.owner(file).isPresent()
                || COPY.matcher(file).matches()
                || CARD.matcher(file).matches();
    }

    /** Returns whether an old address can lead on. */
    public boolean leadsOn(Placed<String> address) {
        return !old.contains(address);
    }

    private void askForWhatIsMade() {
        if (library.settings().htaccess()
                && library.attachments().stream()
                        .noneMatch(file ->
                                file.kind() != FileKind.OTHER && file.address().equals(HTACCESS))) {
            table.takeForProgram(HTACCESS);
        }
        listings.feeds().forEach(feed -> table.takeForProgram(feed.substring(1)));
        listings.homes().forEach(home -> table.takeForProgram(home.substring(1) + "404.html"));
        listings.languages().forEach(language -> table.takeForProgram("search/" + language + ".json"));
        listings.laterParts().forEach(part -> ask(part, new Taken(Kind.PART, "")));
        for (Page page : library.pages()) {
            Listings.below(library, page)
                    .forEach(below -> ask(
                            below.path(),
                            new Taken(
                                    below.equals(ListingAddresses.history(page.address())) ? Kind.REVIEWS : Kind.COSTS,
                                    page.path())));
        }
        listings.made().forEach(list -> ask(list, new Taken(Kind.LIST, "")));
    }

    /** A folder of articles has a list of its own, which may want the place of something that is below a page. */
    private void askForFolders(Page page) {
        Address folder = page.address().parent();
        while (page.kind() == PageKind.ARTICLE && !folder.equals(folder.parent())) {
            Optional<Taken> taken = table.owner(Address.fileAt(folder.path()))
                    .filter(by -> by.kind() == Kind.REVIEWS || by.kind() == Kind.COSTS || by.kind() == Kind.PART);
            if (taken.isPresent()) {
                add(pages, new Clash(Who.FOLDER, page.path(), folder.path(), taken.get(), Span.ofFile(page.path())));
            }
            folder = folder.parent();
        }
    }

    private void askFor(Page page) {
        String address = page.address().path();
        Span span = page.frontMatter().slug().map(Placed::span).orElse(Span.ofFile(page.path()));
        Taken list = new Taken(Kind.LIST, "");
        Taken own = new Taken(Kind.PAGE, page.path());
        if (listings.isOpenedBy(page) && table.handOver(page.address().file(), list, own)) {
            return;
        }
        Optional<Because> taken =
                listings.isOfAlphabet(address) || isHomeOfAnotherLanguage(page) ? Optional.of(list) : ask(address, own);
        taken.ifPresent(because -> add(pages, new Clash(Who.PAGE, page.path(), address, because, span)));
    }

    private boolean isHomeOfAnotherLanguage(Page page) {
        return listings.homes().contains(page.address().path())
                && !ListingAddresses.of(library.settings(), page.language())
                        .home()
                        .equals(page.address());
    }

    private void askForFiles() {
        Set<String> pictures = new HashSet<>();
        library.attachments().stream()
                .filter(file -> file.kind() == FileKind.PICTURE)
                .forEach(file -> pictures.add(AddressTable.folded(stem(file.address()))));
        Set<String> articles = new HashSet<>();
        if (library.settings().shareImages()) {
            library.pages()
                    .forEach(page -> articles.add(
                            AddressTable.folded(page.address().path().substring(1))));
        }
        for (Attachment file : library.attachments()) {
            if (file.kind() != FileKind.OTHER) {
                Optional<Because> taken = isCopy(file, pictures, articles)
                        ? Optional.of(new Taken(Kind.COPY, ""))
                        : table.claim(file.address(), new Taken(Kind.FILE, file.path()));
                taken.ifPresent(because -> add(
                        files, new Clash(Who.FILE, file.path(), file.address(), because, Span.ofFile(file.path()))));
            }
        }
    }

    private static boolean isCopy(Attachment file, Set<String> pictures, Set<String> articles) {
        String folded = AddressTable.folded(file.address());
        var copy = COPY.matcher(folded);
        var card = CARD.matcher(folded);
        return (copy.matches() && pictures.contains(copy.group(1)))
                || (card.matches() && articles.contains(card.group(1)));
    }

    private static String stem(String address) {
        int point = address.lastIndexOf('.');
        return point < 0 ? address : address.substring(0, point);
    }

    private void askFor(Page page, Placed<String> address) {
        if (address.value().equals(page.address().path())) {
            old.add(address);
            return;
        }
        ask(address.value(), new Taken(Kind.OLD_ADDRESS, page.path())).ifPresent(because -> {
            old.add(address);
            boolean twice = page.frontMatter().redirectFrom().stream()
                    .takeWhile(other -> !other.equals(address))
                    .anyMatch(other -> other.value().equals(address.value()));
            if (twice && because.equals(new Taken(Kind.OLD_ADDRESS, page.path()))) {
                // Written with and without a slash, it leads to the same page.
                return;
            }
            all.add(new Clash(Who.OLD_ADDRESS, page.path(), address.value(), because, address.span()));
        });
    }

    private Optional<Because> ask(String address, Taken by) {
        return table.claim(Address.fileAt(address), by);
    }

    private void add(Map<String, Clash> bySubject, Clash clash) {
        all.add(clash);
        bySubject.putIfAbsent(clash.subject(), clash);
    }
}
