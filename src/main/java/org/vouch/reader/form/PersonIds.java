package org.vouch.reader.form;

import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.vouch.model.text.Finding;
import org.vouch.model.text.KnownNames;

/**
 * What to write where a person's name is in the place of their id. A page is read before it is known who the people of
 * the site are.
 */
public final class PersonIds {
    private static final Pattern FIX =
            Pattern.compile("write '([a-z0-9-]+)'; the reviewer's file is then content/reviewers/\\1\\.yaml");

    private static final Pattern TITLE = Pattern.compile("^(?:dr|dra|mr|mrs|ms|prof)-");

    private PersonIds() {}

    /** Returns what to do about a name, as long as nobody knows the people. */
    static String fix(String id) {
        return "write '" + id + "'; the reviewer's file is then content/reviewers/" + id + ".yaml";
    }

    /**
     * Returns a finding with the id of the person that was probably meant; any other finding as it is.
     *
     * @param ids those of all people
     * @param people the same, sorted
     */
    public static Finding known(Finding finding, Set<String> ids, KnownNames people) {
        Matcher guess = FIX.matcher(finding.fix());
        return guess.matches()
                ? meant(guess.group(1), ids, people)
                        .map(id -> finding.fix("write '" + id + "'"))
                        .orElse(finding)
                : finding;
    }

    /** A name may have a title before it, and letters after it. */
    private static Optional<String> meant(String guess, Set<String> ids, KnownNames people) {
        String name = TITLE.matcher(guess).replaceFirst("");
        for (int end = name.length(); end > 0; end = name.lastIndexOf('-', end - 1)) {
            String bare = name.substring(0, end);
            Optional<String> meant = ids.contains(bare)
                    ? Optional.of(bare)
                    : Optional.of(bare)
                            .filter(several -> several.indexOf('-') > 0)
                            .flatMap(people::nearest);
            if (meant.isPresent()) {
                return meant;
            }
        }
        return people.nearest(guess);
    }
}
