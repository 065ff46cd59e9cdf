package org.vouch.check.rules;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.vouch.model.text.PhoneNumber;

/** What a site has until its owner writes something true in its place. */
final class Placeholders {
    /** The rule by which they are reported. */
    static final String ID = "placeholder";

    private static final Pattern HOST = Pattern.compile("(?:.*\\.)?example\\.(?:com|net|org|edu)");
    private static final Pattern WORDS =
            Pattern.compile("(?i:\\b(?:is|are) (?:only |just |still )?(?:a )?placeholders?\\b"
                    + "|\\bplaceholder (?:text|images?|copy|content|page|words?)\\b|\\A\\W*placeholders?\\W*\\z|\\blorem ipsum\\b|\\bname of your cent(?:er|re)\\b"
                    + "|\\ba new site about treatment\\b|\\bthis site is new\\b|\\b(?:is|are|still|yet|remains) (?:still |yet )?to be written\\b(?! (?:in|by|to|down|with|as|so|that)\\b)"
                    + "|(?:\\A|[.:!?]\\s)\\W*to be written\\b|\\bto be translated:"
                    + "|\\bput your own words in the place of these\\b|\\[(?:insert|your|fill in)\\b[^\\]]{0,60}\\])"
                    + "|\\b(?:TBD|FIXME)\\b|\\bTODO\\b(?=\\s*(?::|$|\\]))");
    private static final Pattern PHONE = Pattern.compile(
            "(?<![0-9])(?:\\(?[0-9]{3}\\)?[-. \u2011]?555[-. \u2011]?01[0-9]{2}|555[-. \u2011]01[0-9]{2})(?![0-9])");

    private static final Pattern MADE_UP = Pattern.compile("(?:\\+?1)?(?:555[0-9]{7}|[0-9]{3}55501[0-9]{2})");

    /** Parts of all of them: most pages, and most paragraphs of the others, have none, and are looked through once. */
    private static final List<String> SIGNS = List.of(
            "laceholder",
            "orem ipsum",
            "ame of your cent",
            "new site about",
            "site is new",
            "o be written",
            "o be translated:",
            "our own words in",
            "[insert",
            "[Insert",
            "[INSERT",
            "[your",
            "[Your",
            "[YOUR",
            "[fill in",
            "[Fill in",
            "[FILL IN",
            "TBD",
            "FIXME",
            "TODO",
            "555");

    private Placeholders() {}

    /** Returns whether it is worth while to look for any of this in a text. */
    static boolean mayBeIn(String text) {
        return SIGNS.stream().anyMatch(text::contains);
    }

    /** Returns whether a host is one that is set aside for examples, so that nobody finds a site there. */
    static boolean isHost(String host) {
        return HOST.matcher(host.toLowerCase(Locale.ROOT)).matches();
    }

    /** Returns whether a telephone number is one that nobody has: of the area 555, or set aside for made-up uses. */
    static boolean isPhone(PhoneNumber number) {
        return MADE_UP.matcher(number.dialled()).matches();
    }

    /** Returns the first words of a text that wait for others, if there are any. */
    static Optional<Matcher> words(String text) {
        Matcher found = WORDS.matcher(text);
        return found.find() ? Optional.of(found) : Optional.empty();
    }

    /** Returns the first telephone number of a text that is set aside for made-up uses, if there is one. */
    static Optional<Matcher> phone(String text) {
        Matcher found = PHONE.matcher(text);
        return found.find() ? Optional.of(found) : Optional.empty();
    }
}
