package org.vouch.model.text;

import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The address out of the site that somebody meant, where what they wrote leads nowhere. */
public final class MeantAddress {
    /** A scheme with a slip in it or after it: {@code htps://}, {@code https//} and {@code https;//}. */
    private static final Pattern SLIPPED =
            Pattern.compile("([A-Za-z]{3,6})(?:[:;][/\\\\]{0,3}|[/\\\\]{2,3})((?:[A-Za-z0-9-]+\\.)+[A-Za-z].*)");

    /** A whole address below the root of the site, or in quotes. */
    private static final Pattern WRAPPED =
            Pattern.compile("[\\s/\"'\u201C\u201D\u2018\u2019]*(https?://[^\\s\"'\u201D\u2019]+).*");

    /** A host by itself; the name of a file ends otherwise. */
    private static final Pattern HOST = Pattern.compile("(?i)(?:www\\.(?:[a-z0-9-]+\\.)+[a-z]{2,}"
            + "|(?:[a-z0-9-]+\\.)+(?:com|org|net|gov|edu|mil|int|info|us|uk|ca|es|mx))(?:[/?#].*)?");

    private static final Pattern MAILBOX = Pattern.compile("[A-Za-z0-9._+-]+@(?:[A-Za-z0-9-]+\\.)+[A-Za-z]{2,}");

    /** Shorter ones may be the name of a page. */
    private static final Pattern PHONE = Pattern.compile("\\+?[0-9().\\s-]{10,24}");

    private static final List<String> WEB = List.of("https", "http");

    private MeantAddress() {}

    /**
     * Returns the whole address of the host, mailbox or telephone that was meant, if it can be known.
     *
     * @param written where the link is to lead, as it was written
     */
    public static Optional<String> outOfSite(String written) {
        String text = written.strip();
        if (WebAddress.isWeb(text)) {
            return Optional.empty();
        }
        Matcher wrapped = WRAPPED.matcher(text);
        if (wrapped.matches()) {
            return Optional.of(wrapped.group(1));
        }
        if (HOST.matcher(text).matches()) {
            return Optional.of("https://" + text);
        }
        if (MAILBOX.matcher(text).matches()) {
            return Optional.of("mailto:" + text);
        }
        if (PHONE.matcher(text).matches()) {
            return PhoneReading.of(text).number().map(PhoneNumber::callAddress);
        }
        Matcher slipped = SLIPPED.matcher(text);
        return slipped.matches()
                ? NearestName.to(slipped.group(1), WEB).map(scheme -> scheme + "://" + slipped.group(2))
                : Optional.empty();
    }
}
