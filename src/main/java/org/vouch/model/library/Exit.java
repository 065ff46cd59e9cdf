package org.vouch.model.library;

import java.util.List;
import org.vouch.model.page.Address;
import org.vouch.model.text.Placed;

/**
 * 'Exit this page': a way for readers whom somebody watches to leave at once.
 *
 * @param to where it leads, on the web
 * @param below the addresses below which it is on every page that does not say otherwise
 */
public record Exit(String to, List<Placed<String>> below) {
    private static final String INDEX = "/index.html";

    /** Is nowhere unless a page asks for it, and leads to a weather report: nobody wonders about that. */
    public static final Exit NOWHERE = new Exit("https://www.weather.gov/", List.of());

    /** Copies the addresses in. */
    public Exit {
        below = List.copyOf(below);
    }

    /** Returns whether it is at an address, which is one of the entries or below one. */
    public boolean standsAt(Address address) {
        return below.stream().anyMatch(entry -> address.path().startsWith(folder(entry.value())));
    }

    /**
     * Returns an entry as the folder that it names: with a '/' at its end, so that {@code /family} is not the start of
     * {@code /family-law/}, and without the {@code index.html} that some browsers show.
     */
    public static String folder(String entry) {
        String folder = entry.endsWith(INDEX) ? entry.substring(0, entry.length() - INDEX.length() + 1) : entry;
        return folder.endsWith("/") ? folder : folder + "/";
    }
}
