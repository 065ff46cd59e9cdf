package org.vouch.check.rules;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Finds the page or file of the name that somebody wrote, wherever it is: in another folder, and with an ending, a date
 * or a size that another program gave it. All are put in order once, by name.
 */
final class NamedAlike {
    private static final Pattern QUOTES = Pattern.compile("[\\s\"'\u201C\u201D\u2018\u2019\u00AB\u00BB<>]+");

    /** What a page is called elsewhere, after its name. */
    private static final Pattern ENDING = Pattern.compile("\\.(?:html?|xhtml|php|aspx?|jsp|cfm|md|mdx|markdown)$");

    /** The language of a translation. */
    private static final Pattern LANGUAGE = Pattern.compile("\\.[a-z]{2}$");

    /** What stands for the folder that it is in. */
    private static final Pattern INDEX = Pattern.compile("(?:_?index|default|readme)$");

    /** WordPress adds the measures of each copy of a picture. */
    private static final Pattern MEASURES = Pattern.compile("-[0-9]{2,4}x[0-9]{2,4}(?=\\.[a-z]+$)");

    private final Map<String, List<String>> byName = new HashMap<>();
    private final Set<String> languages;

    /**
     * Puts addresses in order.
     *
     * @param known where pages and files of the site are
     * @param languages the tags of those whose pages are below an address of their own
     */
    NamedAlike(Collection<String> known, Set<String> languages) {
        this.languages = Set.copyOf(languages);
        for (String address : known) {
            String name = lastStep(address);
            if (!name.isEmpty()) {
                byName.computeIfAbsent(name, added -> new ArrayList<>()).add(address);
            }
        }
    }

    /**
     * Returns the one address that ends as somebody wrote: of several, the one in the same language whose folders agree
     * most.
     *
     * @param written an address or a path of a file
     * @param language the tag of the language of the page that leads there
     */
    Optional<String> of(String written, String language) {
        String path = QUOTES.matcher(written.replace('\\', '/')).replaceAll("").toLowerCase(Locale.ROOT);
        String plain = bare(path);
        List<String> named = new ArrayList<>(byName.getOrDefault(lastStep(path), List.of()));
        named.addAll(byName.getOrDefault(lastStep(plain), List.of()));
        named.addAll(byName.getOrDefault(MEASURES.matcher(lastStep(path)).replaceFirst(""), List.of()));
        List<String> distinct = named.stream().distinct().toList();
        List<String> spoken =
                distinct.stream().filter(address -> isIn(address, language)).toList();
        return closest(plain, spoken.isEmpty() ? distinct : spoken);
    }

    /** Returns a path without what only other programs and files have at its end. */
    private static String bare(String path) {
        String name = ENDING.matcher(path.replaceFirst("/+$", "")).replaceFirst("");
        String folder = INDEX.matcher(LANGUAGE.matcher(name).replaceFirst("")).replaceFirst("");
        return folder.endsWith("/") ? folder.substring(0, folder.length() - 1) : folder;
    }

    private boolean isIn(String address, String language) {
        int end = address.indexOf('/', 1);
        String first = end < 0 ? "" : address.substring(1, end);
        return languages.contains(first) ? first.equals(language) : !languages.contains(language);
    }

    private static Optional<String> closest(String path, List<String> addresses) {
        List<String> best = new ArrayList<>();
        int most = 0;
        for (String address : addresses) {
            int same = stepsAlike(path, address);
            if (same > most) {
                most = same;
                best.clear();
            }
            if (same == most) {
                best.add(address);
            }
        }
        return best.size() == 1 ? Optional.of(best.get(0)) : Optional.empty();
    }

    /** Returns how many steps two paths share, counted from their ends. */
    private static int stepsAlike(String path, String address) {
        String[] one = path.split("/", -1);
        String[] other = address.replaceFirst("/$", "").split("/", -1);
        int same = 0;
        while (same < Math.min(one.length, other.length)
                && one[one.length - 1 - same].equalsIgnoreCase(other[other.length - 1 - same])) {
            same++;
        }
        return same;
    }

    private static String lastStep(String address) {
        String path = address.replaceFirst("/+$", "");
        return path.substring(path.lastIndexOf('/') + 1).toLowerCase(Locale.ROOT);
    }
}
