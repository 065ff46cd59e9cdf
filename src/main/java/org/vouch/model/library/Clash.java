package org.vouch.model.library;

import java.util.function.Function;
import org.vouch.model.text.Span;

/**
 * Something that cannot have the address that it wants.
 *
 * @param who what wants it
 * @param subject the path of the page or the file that wants it
 * @param address what it wants, decoded
 * @param because why it cannot have it
 * @param span the place to look at
 */
public record Clash(Who who, String subject, String address, Because because, Span span) {
    /** What may want an address. */
    public enum Who {
        /** A page that an author wrote. */
        PAGE,
        /** The list of a folder in which a page is. */
        FOLDER,
        /** A file beside the pages. */
        FILE,
        /** An address at which a page once was. */
        OLD_ADDRESS
    }

    /** Why something cannot have an address. */
    public sealed interface Because {
        /** Answers by why. */
        <R> R match(Function<Taken, R> taken, Function<LongName, R> longName, Function<Refused, R> refused);

        /**
         * It is taken.
         *
         * @param kind what has it
         * @param name the path of the page or file that has it, or about which that is; empty if nobody wrote it
         */
        record Taken(Kind kind, String name) implements Because {
            @Override
            public <R> R match(Function<Taken, R> taken, Function<LongName, R> longName, Function<Refused, R> refused) {
                return taken.apply(this);
            }
        }

        /** A name in it is longer than any disk takes. */
        record LongName() implements Because {
            @Override
            public <R> R match(Function<Taken, R> taken, Function<LongName, R> longName, Function<Refused, R> refused) {
                return longName.apply(this);
            }
        }

        /**
         * No host takes it.
         *
         * @param why in half a sentence
         */
        record Refused(String why) implements Because {
            @Override
            public <R> R match(Function<Taken, R> taken, Function<LongName, R> longName, Function<Refused, R> refused) {
                return refused.apply(this);
            }
        }
    }

    /** What may have an address. */
    public enum Kind {
        /** A page that an author wrote. */
        PAGE,
        /** A page that the program makes, such as a list. */
        LIST,
        /** A later part of a list. */
        PART,
        /** What is shown below a page about its review. */
        REVIEWS,
        /** What is shown below a page for other sites. */
        COSTS,
        /** A file that the program writes. */
        PROGRAM,
        /** A smaller copy of a picture, or the picture that is beside links to a page. */
        COPY,
        /** A file beside the pages. */
        FILE,
        /** An address from which readers are led on. */
        OLD_ADDRESS
    }
}
