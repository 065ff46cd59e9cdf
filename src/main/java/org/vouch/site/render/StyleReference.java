package org.vouch.site.render;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.vouch.model.text.UrlPath;

/**
 * A place in a style sheet that names another file of the theme, as {@code url("fonts/own.woff2")} does.
 *
 * @param start the index of the first character of the address in the style sheet
 * @param end the index after its last character
 * @param address as it is written
 * @param asset the file that it names, by its path in {@code assets/}; empty if it leads out of that folder
 * @see "CSS Values and Units Module Level 4, section 4.5, and CSS Cascading and Inheritance Level 5, section 2"
 */
record StyleReference(int start, int end, String address, Optional<String> asset) {
    /** Comments come first, so that nothing is found inside of them. */
    private static final Pattern NAMED =
            Pattern.compile("(?is)/\\*.*?\\*/|(?:\\burl\\(\\s*|@import\\s+)(?:\"([^\"\\n]*)\"|'([^'\\n]*)')"
                    + "|\\burl\\(\\s*([^\"'()\\s]+)\\s*\\)");

    /** What follows the path in an address, as the name of an icon in a file of icons does. */
    private static final Pattern AFTER_PATH = Pattern.compile("[?#].*", Pattern.DOTALL);

    private static final Pattern ELSEWHERE = Pattern.compile("(?i)[a-z][a-z0-9+.-]*:.*|//.*|#.*|", Pattern.DOTALL);

    /**
     * Returns the places in a style sheet that name files of the same site, in their order.
     *
     * @param sheet the path of the style sheet in {@code assets/}
     * @param text what it says
     */
    static List<StyleReference> in(String sheet, String text) {
        List<StyleReference> found = new ArrayList<>();
        Matcher named = NAMED.matcher(text);
        while (named.find()) {
            for (int group = 1; group <= named.groupCount(); group++) {
                String address = named.group(group);
                if (address != null && !ELSEWHERE.matcher(address).matches()) {
                    found.add(new StyleReference(named.start(group), named.end(group), address, asset(sheet, address)));
                }
            }
        }
        return found;
    }

    private static Optional<String> asset(String sheet, String address) {
        String path = AFTER_PATH.matcher(address).replaceFirst("");
        String written = path.startsWith("/assets/") ? path.substring("/assets/".length()) : path;
        String folder = path.equals(written) ? sheet.substring(0, sheet.lastIndexOf('/') + 1) : "";
        return UrlPath.decoded(written).flatMap(decoded -> withoutDots(folder + decoded));
    }

    private static Optional<String> withoutDots(String path) {
        List<String> steps = new ArrayList<>();
        for (String step : path.split("/", -1)) {
            if (step.equals("..")) {
                if (steps.isEmpty()) {
                    return Optional.empty();
                }
                steps.remove(steps.size() - 1);
            } else if (!step.equals(".")) {
                steps.add(step);
            }
        }
        return steps.contains("") ? Optional.empty() : Optional.of(String.join("/", steps));
    }

    /**
     * Returns the address to write in its place.
     *
     * @param sheet the path of the style sheet in {@code assets/}
     * @param published the path of the file that is named, in {@code assets/}, as it is published
     */
    String leadingTo(String sheet, String published) {
        String up = "../".repeat((int) sheet.chars().filter(c -> c == '/').count());
        Matcher after = AFTER_PATH.matcher(address);
        return up + UrlPath.encoded(published) + (after.find() ? after.group() : "");
    }
}
