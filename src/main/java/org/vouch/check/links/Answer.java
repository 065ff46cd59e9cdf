package org.vouch.check.links;

import java.util.function.Function;

/** What a host said when it was asked for an address. */
sealed interface Answer {
    /** Answers by what the host said. */
    <R> R match(
            Function<Fine, R> fine,
            Function<Moved, R> moved,
            Function<Gone, R> gone,
            Function<Unclear, R> unclear,
            Function<NotAsked, R> notAsked);

    /** The address leads to something. */
    record Fine() implements Answer {
        @Override
        public <R> R match(
                Function<Fine, R> fine,
                Function<Moved, R> moved,
                Function<Gone, R> gone,
                Function<Unclear, R> unclear,
                Function<NotAsked, R> notAsked) {
            return fine.apply(this);
        }
    }

    /**
     * It leads to something that has moved for good.
     *
     * @param to where it is now
     */
    record Moved(String to) implements Answer {
        @Override
        public <R> R match(
                Function<Fine, R> fine,
                Function<Moved, R> moved,
                Function<Gone, R> gone,
                Function<Unclear, R> unclear,
                Function<NotAsked, R> notAsked) {
            return moved.apply(this);
        }
    }

    /**
     * It leads nowhere.
     *
     * @param why in a plain half sentence
     */
    record Gone(String why) implements Answer {
        @Override
        public <R> R match(
                Function<Fine, R> fine,
                Function<Moved, R> moved,
                Function<Gone, R> gone,
                Function<Unclear, R> unclear,
                Function<NotAsked, R> notAsked) {
            return gone.apply(this);
        }
    }

    /**
     * The host does not tell programs.
     *
     * @param why in a plain half sentence
     */
    record Unclear(String why) implements Answer {
        @Override
        public <R> R match(
                Function<Fine, R> fine,
                Function<Moved, R> moved,
                Function<Gone, R> gone,
                Function<Unclear, R> unclear,
                Function<NotAsked, R> notAsked) {
            return unclear.apply(this);
        }
    }

    /** There was no time left to ask. */
    record NotAsked() implements Answer {
        @Override
        public <R> R match(
                Function<Fine, R> fine,
                Function<Moved, R> moved,
                Function<Gone, R> gone,
                Function<Unclear, R> unclear,
                Function<NotAsked, R> notAsked) {
            return notAsked.apply(this);
        }
    }
}
