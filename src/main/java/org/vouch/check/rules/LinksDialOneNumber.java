package org.vouch.check.rules;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.vouch.check.words.PageText;
import org.vouch.model.page.Link;
import org.vouch.model.text.Finding;
import org.vouch.model.text.PhoneFault;
import org.vouch.model.text.PhoneNumber;
import org.vouch.model.text.PhoneReading;
import org.vouch.model.text.PhoneReading.Refused;

/** A link that calls or texts holds one number, written as every telephone dials it. */
final class LinksDialOneNumber implements PageRule {
    /** What may follow the number: an extension, in the words of the standard or after pauses. */
    private static final Pattern CALL = Pattern.compile("([^;,?&]*)(?:(?:;ext=|,{1,9})([0-9]{1,8}))?");

    private static final Pattern TEXT = Pattern.compile("([^;,?&]*)(\\?&?body=[^&]*)?");

    private static final Pattern LETTER = Pattern.compile("[A-Za-z]");

    private static final String SMS_BODY = "write the number and the words of the message, as in sms:741741?body=HOME";

    @Override
    public Stream<Finding> check(PageText manuscript) {
        return manuscript.page().body().links().stream().flatMap(link -> finding(link).stream());
    }

    private static Optional<Finding> finding(Link link) {
        String target = link.target().strip();
        String scheme = target.substring(0, Math.min(4, target.length())).toLowerCase(Locale.ROOT);
        boolean calls = scheme.equals("tel:");
        if (!calls && !scheme.equals("sms:")) {
            return Optional.empty();
        }
        String rest = target.substring(scheme.length());
        Matcher parts = (calls ? CALL : TEXT).matcher(rest);
        String number = spaced(parts.matches() ? parts.group(1) : rest);
        PhoneReading reading = PhoneReading.of(number);
        if (reading instanceof Refused refused) {
            String fix = refused.instead()
                    .flatMap(each -> PhoneReading.of(each).number())
                    .map(each -> "write " + address(each, calls))
                    .orElse(refused.fault().fix());
            return Optional.of(error(
                    link,
                    "'" + target + "' " + refused.fault().phrase(),
                    !calls && refused.fault() == PhoneFault.MORE_THAN_A_NUMBER ? SMS_BODY : fix));
        }
        if (!parts.matches()) {
            return Optional.of(error(
                    link,
                    "telephones dial '" + target + "' in different ways",
                    calls ? "write the number alone, or the number, a comma and the extension" : SMS_BODY));
        }
        return reading.number()
                .filter(each -> LETTER.matcher(number).find())
                .map(each -> error(
                        link,
                        "not every telephone dials the letters in '" + target + "'",
                        "write " + address(each, calls)));
    }

    private static String address(PhoneNumber number, boolean calls) {
        return calls ? number.callAddress() : number.textAddress("");
    }

    /** Returns a number without the signs that stand for blanks in an address. */
    private static String spaced(String number) {
        return number.replaceAll("(?i)%20|%C2%A0", " ").replaceAll("(?i)%2B", "+");
    }

    private static Finding error(Link link, String message, String fix) {
        return Finding.error("link-dials", link.span(), message).fix(fix);
    }
}
