package org.vouch.reader.content;

import java.util.function.Supplier;

/** Is notified of how far work has come that may take long. May be called by several threads at once. */
@FunctionalInterface
public interface Progress {
    /** Tells nobody. */
    Progress NONE = what -> {};

    /**
     * Is notified of what is being done.
     *
     * @param what says it in a few words, such as {@code reading: 300 of 8,000 pages}; asked only if somebody is to be
     *     reported
     */
    void at(Supplier<String> what);
}
