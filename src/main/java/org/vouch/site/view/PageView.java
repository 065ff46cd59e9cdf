package org.vouch.site.view;

import java.util.List;
import java.util.Optional;
import org.vouch.site.view.SiteView.AnchorView;

/** What a template prints. The name of the template belongs to the kind of the view. */
public sealed interface PageView {
    /** Returns what the page says about itself. */
    HeadView head();

    /** Returns what readers must learn about the review of its words, and of what became of them since. */
    ReviewNotice reviewNotice();

    /**
     * What readers learn of a review.
     *
     * @param review who vouches for the words
     * @param edited the day of the last review, where the words changed since
     */
    record ReviewNotice(Optional<ReviewView> review, Optional<DateView> edited) {
        /** Nobody was asked to vouch for the words of such a page. */
        static final ReviewNotice NOTHING = new ReviewNotice(Optional.empty(), Optional.empty());
    }

    /** Returns the way from the home page to this one; empty on the home page itself. */
    List<AnchorView> breadcrumbs();

    /** Returns the words that an author wrote for it; without parts on a page that has none. */
    default BodyView body() {
        return BodyView.NONE;
    }

    private static void oneOf(Optional<ReviewView> review, Optional<DateView> edited) {
        if (review.isPresent() && edited.isPresent()) {
            throw new IllegalArgumentException("nobody vouches for words that changed since");
        }
    }

    /**
     * An article ({@code article.ftlh}).
     *
     * @param head what it says about itself
     * @param breadcrumbs the way to it; the last entry is the article itself, without an address
     * @param review who vouches for it; empty in a preview, and where its words changed since
     * @param edited the day of its last review, if its words changed since
     * @param sections how many headings it has below its title
     * @param contents its table of contents
     * @param minutes how long reading it takes, in whole minutes, at least 1
     * @param author who wrote it; empty if nobody is named
     * @param published the day on which it first went out
     * @param modified the day of its last substantive change
     * @param category its subject
     * @param tags its further subjects
     * @param related other articles with the same subjects
     * @param previous the article before it in the list of its folder
     * @param next the article after it in the list of its folder
     * @param listed the articles below its words, if it opens a list
     * @param body its words
     */
    record Article(
            HeadView head,
            List<AnchorView> breadcrumbs,
            Optional<ReviewView> review,
            Optional<DateView> edited,
            int sections,
            List<TocEntry> contents,
            int minutes,
            String author,
            Optional<DateView> published,
            Optional<DateView> modified,
            Optional<AnchorView> category,
            List<AnchorView> tags,
            List<TeaserView> related,
            Optional<AnchorView> previous,
            Optional<AnchorView> next,
            Optional<ListView> listed,
            BodyView body)
            implements PageView {
        /** Refuses to name a reviewer of other words. */
        public Article {
            oneOf(review, edited);
        }

        @Override
        public ReviewNotice reviewNotice() {
            return new ReviewNotice(review, edited);
        }
    }

    /**
     * A plain page ({@code page.ftlh}).
     *
     * @param head what it says about itself
     * @param breadcrumbs the way to it
     * @param review who vouches for it, if anybody does
     * @param edited the day of its last review, if its words changed since
     * @param contents its table of contents; empty for a short page
     * @param listed the articles below its words, if it opens a list
     * @param body its words
     */
    record Plain(
            HeadView head,
            List<AnchorView> breadcrumbs,
            Optional<ReviewView> review,
            Optional<DateView> edited,
            List<TocEntry> contents,
            Optional<ListView> listed,
            BodyView body)
            implements PageView {
        /** Refuses to name a reviewer of other words. */
        public Plain {
            oneOf(review, edited);
        }

        @Override
        public ReviewNotice reviewNotice() {
            // A plain page may name its reviewer, and need not.
            return new ReviewNotice(Optional.empty(), edited);
        }
    }

    /**
     * The home page ({@code home.ftlh}).
     *
     * @param head what it says about itself
     * @param breadcrumbs always empty
     * @param sections the folders of articles, each with its first articles
     * @param latest the articles verified last
     * @param reviewers those who vouch
     * @param edited the day of the last review of {@code pages/index.md}, if its words changed since
     * @param body the words of {@code pages/index.md}; without parts if there is none
     */
    record Home(
            HeadView head,
            List<AnchorView> breadcrumbs,
            List<SectionView> sections,
            List<TeaserView> latest,
            List<PersonView> reviewers,
            Optional<DateView> edited,
            BodyView body)
            implements PageView {
        @Override
        public ReviewNotice reviewNotice() {
            return new ReviewNotice(Optional.empty(), edited);
        }
    }

    /**
     * A list of articles ({@code list.ftlh}): all of them, a folder, a category, a tag.
     *
     * @param head what it says about itself
     * @param breadcrumbs the way to it
     * @param kind what is listed, in one word: articles, section, category or tag
     * @param sections folders below this one
     * @param teasers the articles of this part of the list
     * @param count how many articles the whole list has
     * @param feed the address of its feed; empty if it has none
     * @param pager the other parts of the list; empty if there is one part only
     */
    record Listing(
            HeadView head,
            List<AnchorView> breadcrumbs,
            String kind,
            List<SectionView> sections,
            List<TeaserView> teasers,
            int count,
            String feed,
            Optional<PagerView> pager)
            implements PageView {
        @Override
        public ReviewNotice reviewNotice() {
            return ReviewNotice.NOTHING;
        }
    }

    /**
     * The first part of a list of articles, below the words of the page that opens it.
     *
     * @param kind what is listed, in one word: articles, section, category or tag
     * @param sections folders below this one
     * @param teasers the articles of this part of the list
     * @param count how many articles the whole list has
     * @param feed the address of its feed; empty if it has none
     * @param pager the other parts of the list; empty if there is one part only
     */
    record ListView(
            String kind,
            List<SectionView> sections,
            List<TeaserView> teasers,
            int count,
            String feed,
            Optional<PagerView> pager) {}

    /**
     * All titles, and readers' own words for them, in the order of the alphabet ({@code alphabet.ftlh}): whole, or one
     * letter of a long list.
     *
     * @param head what it says about itself
     * @param breadcrumbs the way to it
     * @param letters every letter that an entry begins with
     * @param shown those whose entries are on this page
     * @param count how many articles the whole list has
     */
    record Alphabet(
            HeadView head, List<AnchorView> breadcrumbs, List<AnchorView> letters, List<LetterView> shown, int count)
            implements PageView {
        @Override
        public ReviewNotice reviewNotice() {
            return ReviewNotice.NOTHING;
        }
    }

    /**
     * The entries that begin with one letter.
     *
     * @param title the letter
     * @param id what its heading is called
     * @param entries the articles and the words, in order
     */
    record LetterView(String title, String id, List<EntryView> entries) {
        /** Copies the entries in. */
        public LetterView {
            entries = List.copyOf(entries);
        }
    }

    /**
     * An article, or a word of readers with the pages that they find by it.
     *
     * @param title the title, or the word
     * @param href where the article is, or the first of the pages
     * @param see the pages that the word leads to; empty for an article
     */
    record EntryView(String title, String href, List<AnchorView> see) {
        /** Copies the pages in. */
        public EntryView {
            see = List.copyOf(see);
        }
    }

    /**
     * All categories or all tags ({@code terms.ftlh}).
     *
     * @param head what it says about itself
     * @param breadcrumbs the way to it
     * @param kind what is listed, in one word: categories or tags
     * @param terms each with the number of its articles
     */
    record Terms(HeadView head, List<AnchorView> breadcrumbs, String kind, List<TermView> terms) implements PageView {
        @Override
        public ReviewNotice reviewNotice() {
            return ReviewNotice.NOTHING;
        }
    }

    /**
     * A clinician ({@code reviewer.ftlh}).
     *
     * @param head what it says about itself
     * @param breadcrumbs the way to it
     * @param person who they are
     * @param teasers what they vouched for
     */
    record Reviewer(HeadView head, List<AnchorView> breadcrumbs, PersonView person, List<TeaserView> teasers)
            implements PageView {
        @Override
        public ReviewNotice reviewNotice() {
            return ReviewNotice.NOTHING;
        }
    }

    /**
     * All clinicians ({@code reviewers.ftlh}).
     *
     * @param head what it says about itself
     * @param breadcrumbs the way to it
     * @param people who they are
     */
    record Reviewers(HeadView head, List<AnchorView> breadcrumbs, List<PersonView> people) implements PageView {
        @Override
        public ReviewNotice reviewNotice() {
            return ReviewNotice.NOTHING;
        }
    }

    /**
     * The notice at the address of a withdrawn page ({@code withdrawn.ftlh}).
     *
     * @param head what it says about itself
     * @param breadcrumbs the way to it
     * @param on the day from which the page no longer holds
     * @param reason why
     * @param see where readers should go instead
     * @param history the address of the page that shows what was signed and taken back; empty if there is none
     */
    record Withdrawn(
            HeadView head,
            List<AnchorView> breadcrumbs,
            DateView on,
            String reason,
            Optional<AnchorView> see,
            String history)
            implements PageView {
        @Override
        public ReviewNotice reviewNotice() {
            return ReviewNotice.NOTHING;
        }
    }

    /**
     * What was recorded about the review of a page ({@code history.ftlh}).
     *
     * @param head what it says about itself
     * @param breadcrumbs the way to it
     * @param page the page that was reviewed
     * @param changed whether readers get other words than the newest review is of
     * @param withdrawn whether readers get a notice in the place of the page
     * @param change what changed since the record before the one that holds now
     * @param entries what was recorded, the newest first
     * @param proofs the files that prove the entries beside the entries themselves
     */
    record History(
            HeadView head,
            List<AnchorView> breadcrumbs,
            AnchorView page,
            boolean changed,
            boolean withdrawn,
            Optional<ReviewChangeView> change,
            List<HistoryView> entries,
            List<AnchorView> proofs)
            implements PageView {
        /** Copies the lists in. */
        public History {
            entries = List.copyOf(entries);
            proofs = List.copyOf(proofs);
        }

        @Override
        public ReviewNotice reviewNotice() {
            return ReviewNotice.NOTHING;
        }
    }

    /**
     * The cost comparisons of a page, for other sites ({@code embed.ftlh}).
     *
     * @param head what it says about itself
     * @param breadcrumbs the way to it
     * @param page the page that they are part of
     * @param review who vouches for that page
     * @param costs the comparisons, in order
     * @param origin what other sites write in front of an address of this site
     */
    record Embed(
            HeadView head,
            List<AnchorView> breadcrumbs,
            AnchorView page,
            ReviewView review,
            List<CostView> costs,
            String origin)
            implements PageView {
        /** Copies the comparisons in. */
        public Embed {
            costs = List.copyOf(costs);
        }

        @Override
        public ReviewNotice reviewNotice() {
            return new ReviewNotice(Optional.of(review), Optional.empty());
        }
    }

    /**
     * What the reviews of a site rest on ({@code reviews.ftlh}).
     *
     * @param head what it says about itself
     * @param breadcrumbs the way to it
     * @param recorded how many pages have records
     * @param stated how many articles have none: their reviewer and day are the publisher's word
     */
    record Reviews(HeadView head, List<AnchorView> breadcrumbs, int recorded, int stated) implements PageView {
        @Override
        public ReviewNotice reviewNotice() {
            return ReviewNotice.NOTHING;
        }
    }

    /**
     * An address at which a page once stood ({@code redirect.ftlh}).
     *
     * @param head what it says about itself
     * @param breadcrumbs always empty
     * @param to where the page is now
     */
    record Redirect(HeadView head, List<AnchorView> breadcrumbs, String to) implements PageView {
        @Override
        public ReviewNotice reviewNotice() {
            return ReviewNotice.NOTHING;
        }
    }

    /**
     * What a reader gets at an address that there is not ({@code not-found.ftlh}).
     *
     * @param head what it says about itself
     * @param breadcrumbs always empty
     * @param sections the folders of articles
     */
    record NotFound(HeadView head, List<AnchorView> breadcrumbs, List<SectionView> sections) implements PageView {
        @Override
        public ReviewNotice reviewNotice() {
            return ReviewNotice.NOTHING;
        }
    }

    /**
     * A folder of articles.
     *
     * @param title its name
     * @param href its address
     * @param count how many articles it has, with those of the folders below
     * @param teasers its first articles
     */
    record SectionView(String title, String href, int count, List<TeaserView> teasers) {}

    /**
     * A category or a tag.
     *
     * @param title its name
     * @param href its address
     * @param count how many articles bear it
     */
    record TermView(String title, String href, int count) {}

    /**
     * The parts of a long list.
     *
     * @param number this part; the first is 1
     * @param total how many parts there are
     * @param previous the address of the part before; empty on the first
     * @param next the address of the part after; empty on the last
     */
    record PagerView(int number, int total, String previous, String next) {}
}
