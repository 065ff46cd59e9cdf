package org.vouch.site.view;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.vouch.check.rules.Checked;
import org.vouch.check.rules.PublicationStatus;
import org.vouch.check.rules.TermsVouched;
import org.vouch.model.cost.CostTable;
import org.vouch.model.library.FileKind;
import org.vouch.model.library.Glossary;
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
import org.vouch.model.page.TermUse;
import org.vouch.model.text.Span;
import org.vouch.model.text.UrlPath;

/** Decides what became of the links, images and comparisons in a page's words. */
final class Bodies {
    private static final String WEBP = "image/webp";
    private static final PictureFile UNKNOWN = new PictureFile(0, 0, List.of(), "");

    /** No column of words is wider, in pixels of the finest screens; beyond, a reader only waits longer. */
    private static final int WIDEST = 2_000;

    /** A phone shows so many characters below title and review, at the most. */
    private static final int FIRST_SCREEN = 400;

    /** How many characters of a first screen a part takes; what is no line of text takes it all. */
    private static final BodyView.Part.Visitor<Integer> ROOM = new BodyView.Part.Visitor<>() {
        @Override
        public Integer html(BodyView.Part.Html html) {
            return html.html().length();
        }

        @Override
        public Integer linkStart(BodyView.Part.LinkStart start) {
            return 0;
        }

        @Override
        public Integer linkEnd(BodyView.Part.LinkEnd end) {
            return 0;
        }

        @Override
        public Integer picture(BodyView.Part.Picture picture) {
            return FIRST_SCREEN;
        }

        @Override
        public Integer price(BodyView.Part.Price price) {
            return FIRST_SCREEN;
        }

        @Override
        public Integer policy(BodyView.Part.Policy policy) {
            return FIRST_SCREEN;
        }

        @Override
        public Integer costs(BodyView.Part.Costs costs) {
            return FIRST_SCREEN;
        }

        @Override
        public Integer terms(BodyView.Part.Terms terms) {
            return FIRST_SCREEN;
        }
    };

    private final Checked checked;
    private final boolean withoutErrors;
    private final CostViews costs;
    private final Localizer speech;
    private final Translations translations;
    private final SiteSettings settings;
    private final Glossary glossary;
    private final Map<String, PictureFile> pictures;

    /** @param withoutErrors whether every rule judged the site and found no error */
    Bodies(
            Checked checked,
            boolean withoutErrors,
            CostViews costs,
            Localizer speech,
            Translations translations,
            Map<String, PictureFile> pictures) {
        this.checked = checked;
        this.withoutErrors = withoutErrors;
        this.costs = costs;
        this.speech = speech;
        this.translations = translations;
        this.pictures = pictures;
        this.settings = checked.library().settings();
        this.glossary = new Glossary(checked.library().pages());
    }

    BodyView of(Page page) {
        Printing printing = new Printing(page);
        OwnLinks.in(List.copyOf(page.body().pieces()), settings)
                .forEach(piece -> piece.accept(printing).ifPresent(printing.parts::add));
        return new BodyView(printing.parts);
    }

    /** Decides for one piece after the other; nothing for what readers do not see. */
    private final class Printing implements Piece.Visitor<Optional<BodyView.Part>> {
        private final Page page;
        private final List<BodyView.Part> parts;
        private boolean linked;
        private String language = "";
        private int comparisons;

        Printing(Page page) {
            this.page = page;
            this.parts = new ArrayList<>(page.body().pieces().size());
        }

        @Override
        public Optional<BodyView.Part> html(Piece.Html html) {
            return Optional.of(new BodyView.Part.Html(html.html()));
        }

        @Override
        public Optional<BodyView.Part> linkStart(Piece.LinkStart start) {
            String target = start.link().target();
            String href = signed(target, href(page, target));
            linked = !href.isEmpty();
            if (!linked) {
                return Optional.empty();
            }
            language = language(page, target);
            return Optional.of(new BodyView.Part.LinkStart(href, start.link().title(), language));
        }

        @Override
        public Optional<BodyView.Part> linkEnd(Piece.LinkEnd end) {
            if (!linked) {
                return Optional.empty();
            }
            linked = false;
            return Optional.of(
                    new BodyView.Part.LinkEnd(language.isEmpty() ? "" : speech.inLanguage(language, translations)));
        }

        @Override
        public Optional<BodyView.Part> picture(Piece.Picture picture) {
            return Optional.of(shown(page, picture, !isAboveTheFold(parts)));
        }

        @Override
        public Optional<BodyView.Part> price(Piece.Price price) {
            return known(inSentence(price), "the price of '" + price.option() + "'", price.span())
                    .map(BodyView.Part.Price::new);
        }

        @Override
        public Optional<BodyView.Part> policyTable(Piece.PolicyTable table) {
            Library library = checked.library();
            return Optional.of(new BodyView.Part.Policy(
                    PolicyWords.of(library.settings().review(), library.wordsFor(page.language()))));
        }

        @Override
        public Optional<BodyView.Part> costComparison(Piece.CostComparison comparison) {
            Optional<CostTable> table =
                    Optional.ofNullable(checked.library().costs().get(comparison.table()));
            return known(table, "the cost table '" + comparison.table() + "'", comparison.span())
                    .map(there -> new BodyView.Part.Costs(costs.of(there, comparison, ++comparisons, embed(page))));
        }

        @Override
        public Optional<BodyView.Part> terms(Piece.Terms terms) {
            return Optional.of(new BodyView.Part.Terms(
                    terms.uses().stream().map(use -> explained(page, use)).toList()));
        }
    }

    private BodyView.Part.Explained explained(Page page, TermUse use) {
        Optional<TermUse.Meaning> meaning =
                known(glossary.meaning(page, use), "the glossary's entry for '" + use.key() + "'", use.span());
        boolean vouched = use.signed().isPresent() || TermsVouched.on(page, use, checked, glossary);
        return new BodyView.Part.Explained(
                use.anchor(),
                hash(use.place()),
                meaning.map(TermUse.Meaning::name).orElse(use.key()),
                meaning.filter(any -> vouched || !withoutErrors)
                        .map(TermUse.Meaning::definition)
                        .orElse(""),
                meaning.map(found -> href(page, found.entry())).orElse(""));
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

    private Optional<String> inSentence(Piece.Price price) {
        return checked.library()
                .costTable(price.table())
                .flatMap(table -> table.options().stream()
                        .filter(option -> option.id().equals(price.option()))
                        .findFirst()
                        .map(option -> costs.inSentence(table, option)));
    }

    /**
     * Returns what the words name, if it is there. What is missing was reported to anyone who looks at the site before
     * it goes out; after the gate it is a fault of the program, and must not leave a hole in a page.
     */
    private <T> Optional<T> known(Optional<T> found, String what, Span span) {
        if (found.isEmpty() && withoutErrors) {
            throw new IllegalStateException(
                    what + " of " + span.path() + ":" + span.line() + " passed every rule and is not there");
        }
        return found;
    }

    private BodyView.Part shown(Page page, Piece.Picture picture, boolean later) {
        if (!(checked.routes().resolve(page, picture.target()) instanceof Destination.ToFile file)
                || !checked.files().has(file.attachment())) {
            // A link around it would have no words, and readers would not know that anything is missing.
            return new BodyView.Part.Html(Piece.Html.ofWords(picture.alt()));
        }
        String address = file.attachment().address();
        Optional<PictureFile> sized = Optional.ofNullable(pictures.get(address));
        // A site may choose to live with pictures that name a document.
        PictureFile known = (FileKind.named(address) == FileKind.PICTURE
                        ? known(sized, "the image '" + picture.target() + "'", picture.span())
                        : sized)
                .orElse(UNKNOWN);
        return new BodyView.Part.Picture(
                settings.href("/" + address),
                picture.alt(),
                picture.title(),
                known.width(),
                known.height(),
                srcset(known, known.type(), "/" + address),
                srcset(known, WEBP, ""),
                later);
    }

    /** Returns whether the next part is on the first screen even of a phone. */
    private static boolean isAboveTheFold(List<BodyView.Part> parts) {
        int characters = 0;
        for (BodyView.Part part : parts) {
            int more = part.accept(ROOM);
            if (more >= FIRST_SCREEN) {
                return false;
            }
            characters += more;
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
        return checked.routes()
                .resolve(from, target)
                .match(
                        this::href,
                        to -> checked.makes(to.address()) ? settings.href(to.address()) + hash(to.fragment()) : "",
                        to -> checked.files().has(to.attachment())
                                ? settings.href("/" + to.attachment().address())
                                : "",
                        nowhere -> "");
    }

    private String href(Destination.ToPage to) {
        if (!checked.isThere(to.page())) {
            return "";
        }
        boolean held = checked.standing(to.page()) instanceof PublicationStatus.Held;
        return settings.href(to.page().address().path()) + (held ? "" : hash(to.fragment()));
    }

    /** Returns the language of the page that a link leads to, if it is another than that of the page it is on. */
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
