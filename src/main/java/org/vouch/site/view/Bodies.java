package org.vouch.site.view;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.vouch.check.rules.Checked;
import org.vouch.check.rules.PublicationStatus;
import org.vouch.model.cost.CostTable;
import org.vouch.model.library.Library;
import org.vouch.model.library.ListingAddresses;
import org.vouch.model.library.OwnLinks;
import org.vouch.model.library.PolicyWords;
import org.vouch.model.library.Routes.Destination;
import org.vouch.model.library.SiteSettings;
import org.vouch.model.page.Address;
import org.vouch.model.page.Heading;
import org.vouch.model.page.Page;
import org.vouch.model.page.Piece;
import org.vouch.model.text.UrlPath;

/** Decides what became of the links, images and comparisons in a page's words. */
final class Bodies {
    private static final String WEBP = "image/webp";
    private static final PictureFile UNKNOWN = new PictureFile(0, 0, List.of(), "");

    /** No column of words is wider, in pixels of the finest screens; beyond, a reader only waits longer. */
    private static final int WIDEST = 2_000;

    /** A phone shows so many characters below title and review, at the most. */
    private static final int FIRST_SCREEN = 400;

    private final Checked checked;
    private final CostViews costs;
    private final Localizer speech;
    private final Translations translations;
    private final SiteSettings settings;
    private final Map<String, PictureFile> pictures;

    Bodies(
            Checked checked,
            CostViews costs,
            Localizer speech,
            Translations translations,
            Map<String, PictureFile> pictures) {
        this.checked = checked;
        this.costs = costs;
        this.speech = speech;
        this.translations = translations;
        this.pictures = pictures;
        this.settings = checked.library().settings();
    }

    BodyView of(Page page) {
        List<BodyView.Part> parts = new ArrayList<>(page.body().pieces().size());
        boolean linked = false;
        String language = "";
        int comparisons = 0;
        for (Piece piece : OwnLinks.in(page.body().pieces(), settings)) {
            if (piece instanceof Piece.Html html) {
                parts.add(new BodyView.Part.Html(html.html()));
            } else if (piece instanceof Piece.LinkStart start) {
                String href =
                        signed(start.link().target(), href(page, start.link().target()));
                linked = !href.isEmpty();
                if (linked) {
                    language = language(page, start.link().target());
                    parts.add(new BodyView.Part.LinkStart(href, start.link().title(), language));
                }
            } else if (piece instanceof Piece.LinkEnd) {
                if (linked) {
                    parts.add(new BodyView.Part.LinkEnd(
                            language.isEmpty() ? "" : speech.inLanguage(language, translations)));
                }
                linked = false;
            } else if (piece instanceof Piece.Picture picture) {
                addPicture(page, picture, parts);
            } else if (piece instanceof Piece.PolicyTable) {
                Library library = checked.library();
                parts.add(new BodyView.Part.Policy(
                        PolicyWords.of(library.settings().review(), library.wordsFor(page.language()))));
            } else if (piece instanceof Piece.CostComparison comparison) {
                CostTable table = checked.library().costs().get(comparison.table());
                if (table != null) {
                    parts.add(new BodyView.Part.Costs(costs.of(table, comparison, ++comparisons, embed(page))));
                }
            } else if (piece instanceof Piece.Price price) {
                price(price).ifPresent(words -> parts.add(new BodyView.Part.Price(words)));
            }
        }
        return new BodyView(parts);
    }

    /** Only what somebody vouches for is given to other sites. */
    private String embed(Page page) {
        Address home = ListingAddresses.of(checked.library().settings(), page.language())
                .home();
        return checked.standing(page) instanceof PublicationStatus.Out out
                        && out.claim().isPresent()
                        && !page.address().equals(home)
                ? settings.href(ListingAddresses.embed(page.address()).path())
                : "";
    }

    private Optional<String> price(Piece.Price price) {
        return checked.library()
                .costTable(price.table())
                .flatMap(table -> table.options().stream()
                        .filter(option -> option.id().equals(price.option()))
                        .findFirst()
                        .map(option -> costs.inSentence(table, option)));
    }

    private void addPicture(Page page, Piece.Picture picture, List<BodyView.Part> parts) {
        if (checked.routes().resolve(page, picture.target()) instanceof Destination.ToFile file
                && checked.files().has(file.attachment())) {
            String address = file.attachment().address();
            PictureFile known = pictures.getOrDefault(address, UNKNOWN);
            parts.add(new BodyView.Part.Picture(
                    settings.href("/" + address),
                    picture.alt(),
                    picture.title(),
                    known.width(),
                    known.height(),
                    srcset(known, known.type(), "/" + address),
                    srcset(known, WEBP, ""),
                    !isAboveTheFold(parts)));
        } else {
            // A link around it would have no words, and readers would not know that anything is missing.
            parts.add(new BodyView.Part.Html(Piece.Html.ofWords(picture.alt())));
        }
    }

    /** Returns whether the next part stands on the first screen even of a phone. */
    private static boolean isAboveTheFold(List<BodyView.Part> parts) {
        int characters = 0;
        for (BodyView.Part part : parts) {
            if (part instanceof BodyView.Part.Html html) {
                characters += html.html().length();
            } else if (!(part instanceof BodyView.Part.LinkStart || part instanceof BodyView.Part.LinkEnd)) {
                return false;
            }
        }
        return characters < FIRST_SCREEN;
    }

    /**
     * Returns the forms of one kind as a browser chooses among them; empty if there is no choice.
     *
     * @param whole the path of the image in its full size, if that is of this kind
     */
    private String srcset(PictureFile file, String type, String whole) {
        StringBuilder set = new StringBuilder();
        for (PictureFile.Variant variant : file.variants()) {
            if (variant.type().equals(type)) {
                set.append(inSet(variant.address()))
                        .append(' ')
                        .append(variant.width())
                        .append("w, ");
            }
        }
        if (set.isEmpty()) {
            return "";
        }
        if (whole.isEmpty() || file.width() > WIDEST) {
            set.setLength(set.length() - 2);
        } else {
            set.append(inSet(whole)).append(' ').append(file.width()).append('w');
        }
        return set.toString();
    }

    /** In a list of addresses a comma may end one. */
    private String inSet(String path) {
        return settings.href(path).replace(",", "%2C");
    }

    /**
     * Returns where a link leads as it was signed: who writes the whole address of the site means that host, and a site
     * that moves, or is said to be somewhere else, does not turn the link to pages of its own.
     */
    private String signed(String target, String href) {
        return href.isEmpty() || settings.below(target).isEmpty()
                ? href
                : settings.baseUrl().resolve(href).toString();
    }

    /** Returns the address that a link leads to, or an empty text where readers would find nothing there. */
    String href(Page from, String target) {
        if (checked.routes().leadsOut(target)) {
            return UrlPath.address(target);
        }
        Destination destination = checked.routes().resolve(from, target);
        if (destination instanceof Destination.ToPage to) {
            boolean held = checked.standing(to.page()) instanceof PublicationStatus.Held;
            return checked.isThere(to.page())
                    ? settings.href(to.page().address().path()) + (held ? "" : hash(to.fragment()))
                    : "";
        }
        if (destination instanceof Destination.ToListing to) {
            if (!checked.makes(to.address())) {
                return "";
            }
            return settings.href(to.address()) + hash(to.fragment());
        }
        if (destination instanceof Destination.ToFile to) {
            return checked.files().has(to.attachment())
                    ? settings.href("/" + to.attachment().address())
                    : "";
        }
        return "";
    }

    /** Returns the language of the page that a link leads to, if it is another than that of the page it stands on. */
    private String language(Page from, String target) {
        return !translations.none()
                        && checked.routes().resolve(from, target) instanceof Destination.ToPage to
                        && !to.page().language().equals(from.language())
                ? to.page().language()
                : "";
    }

    private static String hash(String fragment) {
        return fragment.isEmpty() ? "" : "#" + UrlPath.fragment(fragment);
    }

    /** Returns the table of contents: headings of the second level, and those of the third below them. */
    static List<TocEntry> contents(List<Heading> headings) {
        List<TocEntry> contents = new ArrayList<>();
        List<TocEntry> below = new ArrayList<>();
        Heading top = null;
        for (Heading heading : headings) {
            if (!heading.hasWords()) {
                continue;
            }
            if (heading.level() <= 2) {
                if (top != null) {
                    contents.add(new TocEntry(top.text(), hash(top.id()), below));
                }
                top = heading;
                below = new ArrayList<>();
            } else if (heading.level() == 3) {
                TocEntry entry = new TocEntry(heading.text(), hash(heading.id()), List.of());
                if (top == null) {
                    contents.add(entry);
                } else {
                    below.add(entry);
                }
            }
        }
        if (top != null) {
            contents.add(new TocEntry(top.text(), hash(top.id()), below));
        }
        return contents;
    }
}
