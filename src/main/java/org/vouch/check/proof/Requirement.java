package org.vouch.check.proof;

import java.util.List;
import java.util.function.Function;

/** Something that a page must hold, whatever its template does. */
public sealed interface Requirement {
    /** Answers by what kind it is. */
    <R> R match(
            Function<Says, R> says,
            Function<LeadsTo, R> leads,
            Function<KeptFromSearch, R> kept,
            Function<ClaimsNoReview, R> silent);

    /** Returns what it is, in words that go with "the page lacks". */
    String what();

    /**
     * Words that readers must see.
     *
     * @param what what they are
     * @param text the words themselves
     */
    record Says(String what, String text) implements Requirement {
        @Override
        public <R> R match(
                Function<Says, R> says,
                Function<LeadsTo, R> leads,
                Function<KeptFromSearch, R> kept,
                Function<ClaimsNoReview, R> silent) {
            return says.apply(this);
        }
    }

    /**
     * A link that readers must be able to follow.
     *
     * @param what what it is
     * @param href where it leads, exactly
     */
    record LeadsTo(String what, String href) implements Requirement {
        @Override
        public <R> R match(
                Function<Says, R> says,
                Function<LeadsTo, R> leads,
                Function<KeptFromSearch, R> kept,
                Function<ClaimsNoReview, R> silent) {
            return leads.apply(this);
        }
    }

    /** The page asks search engines to leave it out. */
    record KeptFromSearch() implements Requirement {
        /** How the built-in templates ask. */
        static final String PRINTED = "<meta name=\"robots\" content=\"noindex\">";

        @Override
        public <R> R match(
                Function<Says, R> says,
                Function<LeadsTo, R> leads,
                Function<KeptFromSearch, R> kept,
                Function<ClaimsNoReview, R> silent) {
            return kept.apply(this);
        }

        @Override
        public String what() {
            return "what keeps a demonstration out of search engines: " + PRINTED;
        }
    }

    /** What machines learn of the page names no review, since nobody vouches for its words. */
    record ClaimsNoReview() implements Requirement {
        /** What would name one in data for machines. */
        static final List<String> KEYS = List.of("reviewedBy", "lastReviewed", "hasCredential");

        @Override
        public <R> R match(
                Function<Says, R> says,
                Function<LeadsTo, R> leads,
                Function<KeptFromSearch, R> kept,
                Function<ClaimsNoReview, R> silent) {
            return silent.apply(this);
        }

        @Override
        public String what() {
            return "data for machines without reviews and credentials: these words are not reviewed";
        }
    }
}
