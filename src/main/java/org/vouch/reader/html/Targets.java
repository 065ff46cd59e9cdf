package org.vouch.reader.html;

import java.util.Optional;

/** Says where links and images lead from now on. */
public interface Targets {
    /** Leaves every address as it is. */
    Targets UNCHANGED = new Targets() {
        @Override
        public Optional<String> link(String address) {
            return Optional.of(address);
        }

        @Override
        public String image(String address) {
            return address;
        }

        @Override
        public String alt(String address) {
            return "";
        }
    };

    /** Returns where a link leads now; empty if what it led to is no more. */
    Optional<String> link(String address);

    /** Returns the name or address under which an image is now. */
    String image(String address);

    /** Returns what an image shows, where the page itself does not say it; may be empty. */
    String alt(String address);
}
