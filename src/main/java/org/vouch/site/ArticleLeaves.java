package org.vouch.site;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.vouch.check.Checked;
import org.vouch.check.Standing;
import org.vouch.library.Routes.Destination;
import org.vouch.page.FrontMatter;
import org.vouch.page.Page;
import org.vouch.page.PageKind;
import org.vouch.page.Person;
import org.vouch.page.Withdrawal;
import org.vouch.site.SiteView.AnchorView;
import org.vouch.text.Placed;

/** The pages that authors wrote, in one language. */
final class ArticleLeaves {
    /** Adults read plain prose at about 200 words a minute on a screen, and worried ones no faster. */
    private static final int WORDS_A_MINUTE = 200;

    private final Checked checked;
    private final Frame frame;
    private final Catalogue catalogue;
    private final People people;
    private final Bodies bodies;
    private final Speech speech;
    private final Translations translations;

    ArticleLeaves(
            Checked checked,
            Frame frame,
            Catalogue catalogue,
            People people,
            Bodies bodies,
            Speech speech,
            Translations translations) {
        this.checked = checked;
        this.frame = frame;
        this.catalogue = catalogue;
        this.people = people;
        this.bodies = bodies;
        this.speech = speech;
        this.translations = translations;
    }

    List<Leaf> of(String language) {
        List<Leaf> leaves = new ArrayList<>();
        for (Page page : checked.library().pages()) {
            Standing standing = checked.standing(page);
            boolean home = page.address().equals(frame.lists().home());
            if (!page.language().equals(language) || standing instanceof Standing.Held || home) {
                continue;
            }
            if (standing instanceof Standing.Withdrawn withdrawn) {
                leaves.add(leaf(page, false, () -> withdrawn(page, withdrawn.withdrawal())));
            } else if (standing instanceof Standing.Out out) {
                leaves.add(leaf(
                        page, true, () -> page.kind() == PageKind.ARTICLE ? article(page, out) : plain(page, out)));
            }
        }
        return leaves;
    }

    private Leaf leaf(Page page, boolean listed, Supplier<PageView> view) {
        FrontMatter said = page.frontMatter();
        Optional<LocalDate> modified = said.modified().or(said::published).map(Placed::value);
        return new Leaf(
                page.address().file(),
                page.address().path(),
                page.language(),
                listed,
                modified,
                Optional.of(page.source()),
                listed ? translations.of(page) : List.of(),
                view);
    }

    private PageView article(Page page, Standing.Out out) {
        FrontMatter said = page.frontMatter();
        return new PageView.Article(
                head(page, true),
                frame.breadcrumbs(page.address(), page.title()),
                out.claim().map(claim -> review(page, claim)),
                page.body().headings().size(),
                Bodies.contents(page.body().headings()),
                Math.max(1, Math.round((float) page.body().words() / WORDS_A_MINUTE)),
                said.author().map(Placed::value).map(this::author).orElse(""),
                said.published().map(day -> speech.date(day.value())),
                said.modified().map(day -> speech.date(day.value())),
                said.category()
                        .map(category -> new AnchorView(
                                speech.label(category.value()),
                                frame.href(frame.lists().category(category.value())))),
                said.tags().stream()
                        .map(tag -> new AnchorView(
                                speech.label(tag.value()),
                                frame.href(frame.lists().tag(tag.value()))))
                        .toList(),
                catalogue.related(page),
                catalogue.beside(page, -1).map(ArticleLeaves::anchor),
                catalogue.beside(page, 1).map(ArticleLeaves::anchor),
                bodies.of(page));
    }

    private static AnchorView anchor(TeaserView teaser) {
        return new AnchorView(teaser.title(), teaser.href());
    }

    private PageView plain(Page page, Standing.Out out) {
        return new PageView.Plain(
                head(page, true),
                frame.breadcrumbs(page.address(), page.title()),
                out.claim().map(claim -> review(page, claim)),
                Bodies.contents(page.body().headings()),
                bodies.of(page));
    }

    private PageView withdrawn(Page page, Withdrawal withdrawal) {
        return new PageView.Withdrawn(
                head(page, false),
                frame.breadcrumbs(page.address(), page.title()),
                speech.date(withdrawal.on()),
                withdrawal.reason(),
                withdrawal
                        .see()
                        .map(see -> new AnchorView(titleAt(page, see.value()), bodies.href(page, see.value())))
                        .filter(anchor -> !anchor.href().isEmpty()));
    }

    private String titleAt(Page from, String target) {
        return checked.routes().resolve(from, target) instanceof Destination.ToPage to
                ? to.page().title()
                : target;
    }

    private String author(String author) {
        return checked.library().person(author).map(Person::name).orElse(author);
    }

    private HeadView head(Page page, boolean indexed) {
        return frame.head(
                page.title(),
                page.frontMatter().description(),
                page.address(),
                indexed,
                translations.of(page),
                page.frontMatter()
                        .exit()
                        .orElseGet(() -> checked.library()
                                .settings()
                                .exit()
                                .standsAt(page.address().path())));
    }

    private ReviewView review(Page page, Standing.Claim claim) {
        return new ReviewView(
                people.of(claim.reviewer()),
                speech.date(claim.verified()),
                speech.date(claim.due()),
                page.frontMatter()
                        .modified()
                        .map(Placed::value)
                        .filter(day -> day.isAfter(claim.verified()))
                        .map(speech::date),
                claim.freshness().word());
    }
}
