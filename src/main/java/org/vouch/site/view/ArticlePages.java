package org.vouch.site.view;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.vouch.check.rules.Checked;
import org.vouch.check.rules.PublicationStatus;
import org.vouch.model.library.ListingAddresses;
import org.vouch.model.library.Routes.Destination;
import org.vouch.model.page.Address;
import org.vouch.model.page.FrontMatter;
import org.vouch.model.page.Heading;
import org.vouch.model.page.Page;
import org.vouch.model.page.PageKind;
import org.vouch.model.page.Person;
import org.vouch.model.page.Withdrawal;
import org.vouch.model.review.PublicLedger;
import org.vouch.model.review.ReviewRecord;
import org.vouch.model.review.ReviewState;
import org.vouch.model.text.Placed;
import org.vouch.site.view.SiteView.AnchorView;

/** The pages that authors wrote, in one language. */
final class ArticlePages {
    /** Adults read plain prose at about 200 words a minute on a screen, and worried ones no faster. */
    /** So many digits of a fingerprint are on paper: no other words share them by chance, and people compare them. */
    private static final int PRINTED_DIGITS = 16;

    private static final int WORDS_A_MINUTE = 200;

    /** What a page is called that was taken back. */
    static final String WITHDRAWN = "withdrawn.title";

    private final Checked checked;
    private final PageLayout frame;
    private final Catalogue catalogue;
    private final ArticleLists lists;
    private final People people;
    private final Bodies bodies;
    private final Localizer speech;
    private final Translations translations;
    private final Histories histories;
    private final ShareCards cards;
    private final StructuredData data;

    ArticlePages(
            Checked checked,
            PageLayout frame,
            Catalogue catalogue,
            ArticleLists lists,
            People people,
            Bodies bodies,
            Localizer speech,
            Translations translations,
            Histories histories,
            ShareCards cards,
            StructuredData data) {
        this.checked = checked;
        this.frame = frame;
        this.catalogue = catalogue;
        this.lists = lists;
        this.people = people;
        this.bodies = bodies;
        this.speech = speech;
        this.translations = translations;
        this.histories = histories;
        this.cards = cards;
        this.data = data;
    }

    List<OutputPage> of(String language) {
        List<OutputPage> leaves = new ArrayList<>();
        for (Page page : checked.library().pages()) {
            PublicationStatus standing = checked.standing(page);
            boolean home = page.address().equals(frame.lists().home());
            if (!page.language().equals(language) || home) {
                continue;
            }
            leaves.addAll(standing.match(
                    out -> printed(page, out),
                    held -> List.<OutputPage>of(),
                    withdrawn -> List.of(
                            leaf(page, false, Optional.empty(), () -> withdrawn(page, withdrawn.withdrawal())))));
            histories.of(page).ifPresent(ledger -> leaves.add(history(page, ledger)));
        }
        return leaves;
    }

    private List<OutputPage> printed(Page page, PublicationStatus.Out out) {
        List<OutputPage> leaves = new ArrayList<>();
        leaves.add(leaf(
                page,
                true,
                cards.of(page, out),
                () -> page.kind() == PageKind.ARTICLE ? article(page, out) : plain(page, out)));
        if (page.body().comparesCosts()) {
            out.claim().ifPresent(claim -> leaves.add(embed(page, claim)));
        }
        return leaves;
    }

    private OutputPage leaf(Page page, boolean listed, Optional<ShareView> share, Supplier<PageView> view) {
        FrontMatter said = page.frontMatter();
        Optional<LocalDate> modified = said.modified().or(said::published).map(Placed::value);
        return new OutputPage(
                page.address().file(),
                page.address().path(),
                page.language(),
                listed,
                modified,
                Optional.of(page.source()),
                share,
                () -> listed ? head(page).alternates() : List.of(),
                view);
    }

    /** A page below an article that no list and no search engine shows: readers are to find the article itself. */
    private static OutputPage unlisted(Page page, Address address, Supplier<PageView> view) {
        return new OutputPage(
                address.file(),
                address.path(),
                page.language(),
                false,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                List::of,
                view);
    }

    private OutputPage history(Page page, PublicLedger ledger) {
        Address address = ListingAddresses.history(page.address());
        return unlisted(page, address, () -> {
            boolean withdrawn = checked.standing(page) instanceof PublicationStatus.Withdrawn;
            // Nobody vouches for the title of a page that was taken back.
            String name = withdrawn ? speech.say(WITHDRAWN) : page.title();
            String title = speech.say("history.title", name);
            List<AnchorView> way = below(page, name, "history.crumb");
            return new PageView.History(
                    data.page(frame.head(title, "", address, false), way, "WebPage"),
                    way,
                    new AnchorView(name, frame.href(page.address())),
                    !withdrawn && histories.changed(page),
                    withdrawn,
                    histories.change(page, ledger, speech),
                    histories.shown(ledger, speech),
                    histories.proofs(ledger, speech));
        });
    }

    /** What readers of other sites get is what somebody vouched for here. */
    private OutputPage embed(Page page, PublicationStatus.Claim claim) {
        Address address = ListingAddresses.embed(page.address());
        translations.made(address);
        return unlisted(page, address, () -> {
            String title = speech.say("embed.title", page.title());
            List<AnchorView> way = below(page, page.title(), "embed.crumb");
            return new PageView.Embed(
                    data.page(
                            translations.head(frame.head(title, "", address, false), page.language(), address),
                            way,
                            "WebPage"),
                    way,
                    new AnchorView(page.title(), frame.href(page.address())),
                    review(page, claim),
                    bodies.of(page).parts().stream()
                            .filter(BodyView.Part.Costs.class::isInstance)
                            .map(part -> ((BodyView.Part.Costs) part).costs())
                            .toList(),
                    frame.origin());
        });
    }

    /** Returns the way to something that is below a page. */
    private List<AnchorView> below(Page page, String name, String crumb) {
        List<AnchorView> way = new ArrayList<>(frame.breadcrumbs(page.address(), name));
        way.set(way.size() - 1, new AnchorView(name, frame.href(page.address())));
        way.add(new AnchorView(speech.say(crumb), ""));
        return way;
    }

    private PageView article(Page page, PublicationStatus.Out out) {
        FrontMatter said = page.frontMatter();
        List<AnchorView> way = frame.breadcrumbs(page.address(), page.title());
        Optional<ReviewView> review = out.claim().map(claim -> review(page, claim));
        String author = said.author().map(Placed::value).map(this::author).orElse("");
        Optional<DateView> published = said.published().map(day -> speech.date(day.value()));
        Optional<DateView> modified = said.modified().map(day -> speech.date(day.value()));
        Optional<AnchorView> category = said.category()
                .map(name -> new AnchorView(
                        speech.label(name.value()), frame.href(frame.lists().category(name.value()))));
        List<AnchorView> tags = said.tags().stream()
                .map(tag -> new AnchorView(
                        speech.label(tag.value()), frame.href(frame.lists().tag(tag.value()))))
                .toList();
        return new PageView.Article(
                data.article(
                        head(page).with(cards.of(page, out)),
                        way,
                        new StructuredData.Writing(
                                ofTheseWords(review),
                                author,
                                published,
                                modified,
                                category,
                                tags,
                                page.body().words())),
                way,
                review,
                edited(out),
                page.body().headings().size(),
                Bodies.contents(page.body().headings()),
                Math.max(1, Math.round((float) page.body().words() / WORDS_A_MINUTE)),
                author,
                published,
                modified,
                category,
                tags,
                catalogue.related(page),
                catalogue.beside(page, -1).map(ArticlePages::anchor),
                catalogue.beside(page, 1).map(ArticlePages::anchor),
                lists.below(page),
                bodies.of(page));
    }

    private static AnchorView anchor(TeaserView teaser) {
        return new AnchorView(teaser.title(), teaser.href());
    }

    /**
     * Machines learn of a review only where a record shows that it is of the words that the page has, or where the site
     * says that its claims are enough.
     */
    private Optional<ReviewView> ofTheseWords(Optional<ReviewView> review) {
        boolean fromClaims = checked.library().settings().review().structuredDataFromClaims();
        return review.filter(by -> by.recorded() || fromClaims);
    }

    private PageView plain(Page page, PublicationStatus.Out out) {
        List<AnchorView> way = frame.breadcrumbs(page.address(), page.title());
        Optional<ReviewView> review = out.claim().map(claim -> review(page, claim));
        HeadView head = head(page);
        return new PageView.Plain(
                review.isPresent() ? data.medical(head, way, ofTheseWords(review)) : data.page(head, way, "WebPage"),
                way,
                review,
                edited(out),
                Bodies.contents(page.body().headings()),
                lists.below(page),
                bodies.of(page));
    }

    private Optional<DateView> edited(PublicationStatus.Out out) {
        return out instanceof PublicationStatus.Edited edited
                ? Optional.of(speech.date(edited.reviewed()))
                : Optional.empty();
    }

    private PageView withdrawn(Page page, Withdrawal withdrawal) {
        // Nobody vouches for its title and its description any more.
        String title = speech.say(WITHDRAWN);
        List<AnchorView> way = frame.breadcrumbs(page.address(), title);
        return new PageView.Withdrawn(
                data.page(translations.head(frame.head(title, "", page.address(), false), page), way, "WebPage"),
                way,
                speech.date(withdrawal.on()),
                withdrawal.reason(),
                withdrawal
                        .see()
                        .map(see -> new AnchorView(titleAt(page, see.value()), bodies.href(page, see.value())))
                        .filter(anchor -> !anchor.href().isEmpty()),
                histories.of(page).isPresent() ? frame.href(ListingAddresses.history(page.address())) : "");
    }

    private String titleAt(Page from, String target) {
        return checked.routes().resolve(from, target) instanceof Destination.ToPage to
                ? to.page().title()
                : target;
    }

    private String author(String author) {
        return checked.library().person(author).map(Person::name).orElse(author);
    }

    private HeadView head(Page page) {
        // A translation has what its original has: readers of both may be watched.
        Optional<Page> original = translations.original(page);
        boolean exit = page.frontMatter()
                .exit()
                .or(() -> original.flatMap(same -> same.frontMatter().exit()))
                .orElseGet(() -> frame.exitStandsAt(page.address())
                        || original.filter(same -> frame.exitStandsAt(same.address()))
                                .isPresent());
        return translations.head(
                frame.head(page.title(), page.frontMatter().description(), page.address(), true, exit), page);
    }

    private ReviewView review(Page page, PublicationStatus.Claim claim) {
        boolean recorded = claim.recorded();
        return new ReviewView(
                people.of(claim.signers().get(0)),
                speech.date(claim.verified()),
                speech.date(claim.due()),
                recorded,
                recorded ? histories.since(page) : "",
                page.frontMatter()
                        .modified()
                        .map(Placed::value)
                        .filter(day -> !recorded && day.isAfter(claim.verified()))
                        .map(speech::date),
                claim.freshness().word(),
                claim.others().stream().map(part -> other(page, part)).toList(),
                recorded ? fingerprint(page) : "",
                frame.href(
                        recorded
                                ? ListingAddresses.history(page.address())
                                : frame.lists().reviews()));
    }

    /** The record of the page shows all of its digits. */
    private String fingerprint(Page page) {
        return histories
                .of(page)
                .flatMap(PublicLedger::shown)
                .flatMap(kept -> kept.entry().words())
                .map(words -> words.exact().hex().substring(0, PRINTED_DIGITS))
                .orElse("");
    }

    private ReviewView.OtherReview other(Page page, ReviewState.Part part) {
        ReviewRecord record = part.record();
        return new ReviewView.OtherReview(
                people.of(new PublicationStatus.Claim.Signer(record.reviewer(), record.name(), record.credentials())),
                speech.date(record.date()),
                part.sections().stream().map(id -> sectionName(page, id)).toList());
    }

    private String sectionName(Page page, String id) {
        return page.body().headings().stream()
                .filter(heading -> heading.id().equals(id))
                .map(Heading::text)
                .findFirst()
                .orElseGet(() -> speech.say("review.opening"));
    }
}
