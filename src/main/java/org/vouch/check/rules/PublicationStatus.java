package org.vouch.check.rules;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.vouch.model.page.Withdrawal;
import org.vouch.model.review.Freshness;
import org.vouch.model.review.ReviewState;

/** Whether a page may go out, and what its review is worth on the day. */
public sealed interface PublicationStatus {
    /** Answers by what becomes of the page, and why. */
    <R> R match(
            Function<Vouched, R> vouched,
            Function<Plain, R> plain,
            Function<Edited, R> edited,
            Function<Held, R> held,
            Function<Withdrawn, R> withdrawn);

    /** Answers by what readers get: the page, nothing, or a notice. */
    <R> R match(Function<Out, R> out, Function<Held, R> held, Function<Withdrawn, R> withdrawn);

    /** It goes out. */
    sealed interface Out extends PublicationStatus {
        @Override
        default <R> R match(Function<Out, R> out, Function<Held, R> held, Function<Withdrawn, R> withdrawn) {
            return out.apply(this);
        }

        /** Returns the review that readers learn about; nothing where nobody vouches for these words. */
        default Optional<Claim> claim() {
            return Optional.empty();
        }
    }

    /**
     * It goes out in words that its review is about: a reviewer signed them, or the site is content with the
     * publisher's own statement that somebody reviewed them.
     *
     * @param review who, when, and how that is known
     */
    record Vouched(Claim review) implements Out {
        @Override
        public <R> R match(
                Function<Vouched, R> vouched,
                Function<Plain, R> plain,
                Function<Edited, R> edited,
                Function<Held, R> held,
                Function<Withdrawn, R> withdrawn) {
            return vouched.apply(this);
        }

        @Override
        public Optional<Claim> claim() {
            return Optional.of(review);
        }
    }

    /** A plain page that nobody was ever asked to vouch for; it goes out. */
    record Plain() implements Out {
        @Override
        public <R> R match(
                Function<Vouched, R> vouched,
                Function<Plain, R> plain,
                Function<Edited, R> edited,
                Function<Held, R> held,
                Function<Withdrawn, R> withdrawn) {
            return plain.apply(this);
        }
    }

    /**
     * It goes out in words that nobody vouches for yet, and readers see a note.
     *
     * @param reviewed the day of its last review, of other words
     */
    record Edited(LocalDate reviewed) implements Out {
        @Override
        public <R> R match(
                Function<Vouched, R> vouched,
                Function<Plain, R> plain,
                Function<Edited, R> edited,
                Function<Held, R> held,
                Function<Withdrawn, R> withdrawn) {
            return edited.apply(this);
        }
    }

    /**
     * Readers do not get it, in no list and at no address.
     *
     * @param reason why, in a plain half sentence
     */
    record Held(String reason) implements PublicationStatus {
        @Override
        public <R> R match(
                Function<Vouched, R> vouched,
                Function<Plain, R> plain,
                Function<Edited, R> edited,
                Function<Held, R> held,
                Function<Withdrawn, R> withdrawn) {
            return held.apply(this);
        }

        @Override
        public <R> R match(Function<Out, R> out, Function<Held, R> held, Function<Withdrawn, R> withdrawn) {
            return held.apply(this);
        }
    }

    /**
     * Readers get a notice in its place.
     *
     * @param withdrawal what the notice says
     */
    record Withdrawn(Withdrawal withdrawal) implements PublicationStatus {
        @Override
        public <R> R match(
                Function<Vouched, R> vouched,
                Function<Plain, R> plain,
                Function<Edited, R> edited,
                Function<Held, R> held,
                Function<Withdrawn, R> withdrawn) {
            return withdrawn.apply(this);
        }

        @Override
        public <R> R match(Function<Out, R> out, Function<Held, R> held, Function<Withdrawn, R> withdrawn) {
            return withdrawn.apply(this);
        }
    }

    /**
     * Somebody vouched for the page.
     *
     * @param reviewer id of the person
     * @param name their name, as it was when they signed
     * @param letters the letters that followed it then, such as {@code PA-C}
     * @param verified the day
     * @param due the last day on which that holds
     * @param freshness what it is worth today
     * @param basis how it is known
     * @param others who vouched for sections of these words later, or instead, with the sections of each
     */
    record Claim(
            String reviewer,
            String name,
            List<String> letters,
            LocalDate verified,
            LocalDate due,
            Freshness freshness,
            Basis basis,
            List<ReviewState.Part> others) {
        /** Copies the lists in. */
        public Claim {
            letters = List.copyOf(letters);
            others = List.copyOf(others);
        }

        /**
         * Somebody who signed, as they were on that day.
         *
         * @param id of the person
         * @param name their name
         * @param letters the letters after it
         */
        public record Signer(String id, String name, List<String> letters) {}

        /** Returns all who vouch for these words or a part of them, each once, the one who is named first in front. */
        public List<Signer> signers() {
            Map<String, Signer> signers = new LinkedHashMap<>();
            signers.put(reviewer, new Signer(reviewer, name, letters));
            others.forEach(part -> signers.putIfAbsent(
                    part.record().reviewer(),
                    new Signer(
                            part.record().reviewer(),
                            part.record().name(),
                            part.record().credentials())));
            return List.copyOf(signers.values());
        }

        /** Returns the ids of all who vouch for these words or a part of them, the one who is named first in front. */
        public List<String> reviewers() {
            return Stream.concat(
                            Stream.of(reviewer),
                            others.stream().map(part -> part.record().reviewer()))
                    .distinct()
                    .toList();
        }

        /** Returns whether a record shows that these words were reviewed. */
        public boolean recorded() {
            return basis == Basis.RECORD;
        }
    }

    /** How a review is known. */
    enum Basis {
        /** A record of the reviewer's decision on exactly these words. */
        RECORD,
        /** The publisher's own statement in the front matter; nothing shows which words it is about. */
        STATEMENT
    }
}
