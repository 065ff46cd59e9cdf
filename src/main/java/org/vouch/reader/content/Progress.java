package org.vouch.reader.content;

import java.util.function.Supplier;

/** Is told how far work has come that may take long. May be told by several threads at once. */
@FunctionalInterface
public interface Progress {
    /** Tells nobody. */
    Progress NONE = what -> {};

    /**
     * Is told what is being done.
     *
     * @param what says it in a few words, such as {@code reading: 300 of 8,000 pages}; asked only if somebody is to be
     *     told
     */
    void at(Supplier<String> what);
}
