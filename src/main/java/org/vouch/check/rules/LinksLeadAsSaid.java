package org.vouch.check.rules;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.vouch.check.words.PageText;
import org.vouch.model.page.Link;
import org.vouch.model.page.Page;
import org.vouch.model.text.Finding;
import org.vouch.model.text.HostName;
import org.vouch.model.text.PhoneNumber;
import org.vouch.model.text.PhoneReading;

/**
 * A link whose words are a telephone number, a host or a mailbox leads to that one. A reader in need presses the number
 * that they see, and nobody who reads the page sees another one after it.
 */
final class LinksLeadAsSaid implements PageRule {
    static final String ID = "link-as-said";

    /** Digits with what is between them, or with the letters of a telephone's keys at their end. */
    private static final Pattern NUMBER = Pattern.compile(
            "(?<![\\p{L}\\p{N}$€£.,/-])\\+?\\(?[0-9](?:[-‐-–. ()]{0,2}[0-9])*(?:[-. ]?[A-Z]{3,})?(?![\\p{L}\\p{N}%])");

    /** Short numbers that people know, and no other number of so few digits is one. */
    private static final Set<String> SHORT =
            Set.of("211", "311", "411", "511", "611", "711", "811", "911", "988", "112", "999", "116123");

    private static final Pattern MAILBOX =
            Pattern.compile("[\\p{L}\\p{N}._%+-]+@[\\p{L}\\p{N}-]+(?:\\.[\\p{L}\\p{N}-]+)+");

    private static final Pattern HOST = Pattern.compile(
            "(?i)(?<![\\p{L}\\p{N}@.-])(?:https?://)?((?:[\\p{L}\\p{N}-]+\\.)+(?:org|gov|com|net|edu|mil|int|info|health|help|care|app"
                    + "|io|co|us|uk|ca|au|nz|ie|mx|es|eu|de|fr))(?![\\p{L}\\p{N}@-])");

    private static final Pattern WAY = Pattern.compile("(?i)https?:[/\\\\]*|[/\\\\]{2,}");

    @Override
    public Stream<Finding> check(PageText manuscript) {
        Page page = manuscript.page();
        List<Link> links = page.body().links();
        List<String> words = page.body().structure().linkWords();
        List<Finding> findings = new ArrayList<>(0);
        for (int i = 0; i < Math.min(links.size(), words.size()); i++) {
            finding(links.get(i), words.get(i)).ifPresent(findings::add);
        }
        return findings.stream();
    }

    /** Tells in a glance that words name no number, no host and no mailbox. */
    private static boolean mayName(String words) {
        for (int i = 0; i < words.length(); i++) {
            char c = words.charAt(i);
            if ((c >= '0' && c <= '9') || c == '.' || c == '@' || c >= '\u2000' || Character.isDigit(c)) {
                return true;
            }
        }
        return false;
    }

    private static Optional<Finding> finding(Link link, String shown) {
        if (!mayName(shown)) {
            return Optional.empty();
        }
        String words = Normalizer.normalize(shown, Normalizer.Form.NFKC).strip();
        String target = link.target().strip();
        String small = target.toLowerCase(Locale.ROOT);
        if (small.startsWith("tel:") || small.startsWith("sms:")) {
            return ofCall(link, words, target);
        }
        if (small.startsWith("mailto:")) {
            return ofMail(link, words, target);
        }
        String host = host(target);
        return host.isEmpty() ? ofPage(link, words) : ofHost(link, words, host);
    }

    private static Optional<Finding> ofCall(Link link, String words, String target) {
        String called = PhoneNumber.digitsOf(target.substring(4).replaceAll("[;,?&].*", ""));
        List<String> said = numbers(words, true);
        PhoneReading.of(words)
                .number()
                .map(PhoneNumber::dialled)
                .map(PhoneNumber::digitsOf)
                .ifPresent(said::add);
        if (!said.isEmpty() && said.stream().noneMatch(number -> isSame(number, called))) {
            return Optional.of(error(
                    link,
                    "the words say '" + words + "', and the link dials " + target.substring(4),
                    "write the same number in both"));
        }
        return hosts(words).isEmpty() && !MAILBOX.matcher(words).find()
                ? Optional.empty()
                : Optional.of(error(
                        link,
                        "the words name an address, and the link dials " + target.substring(4),
                        "name the number"));
    }

    private static Optional<Finding> ofMail(Link link, String words, String target) {
        String box = target.substring("mailto:".length()).replaceAll("[?].*", "");
        Matcher said = MAILBOX.matcher(words);
        boolean others = false;
        while (said.find()) {
            if (said.group().equalsIgnoreCase(box)) {
                return Optional.empty();
            }
            others = true;
        }
        if (others || !hosts(words).isEmpty() || isNumber(words)) {
            return Optional.of(error(
                    link,
                    "the words say '" + words + "', and the link writes to " + box,
                    "write the same mailbox in both"));
        }
        return Optional.empty();
    }

    private static Optional<Finding> ofHost(Link link, String words, String host) {
        List<String> said = hosts(words);
        if (!said.isEmpty()) {
            return said.stream().anyMatch(name -> host.equals(name) || host.endsWith("." + name))
                    ? Optional.empty()
                    : Optional.of(error(
                            link,
                            "the words say '" + words + "', and the link leads to " + host,
                            "write the same host in both"));
        }
        if (MAILBOX.matcher(words).find()) {
            return Optional.of(error(
                    link, "the words are a mailbox, and the link leads to " + host, "write mailto: and the mailbox"));
        }
        // 988lifeline.org is about 988, and 211.org about 211.
        return isNumber(words) && numbers(words, false).stream().noneMatch(host.replaceAll("[^0-9]", "")::contains)
                ? Optional.of(error(
                        link,
                        "the words are the number '" + words + "', and the link opens a page of " + host,
                        "write tel: and the number, or say in words which page it is"))
                : Optional.empty();
    }

    private static Optional<Finding> ofPage(Link link, String words) {
        String message = "the words are '" + words + "', and the link opens a page";
        if (isNumber(words)) {
            return Optional.of(error(link, message, "write tel: and the number, or say in words which page it is"));
        }
        return MAILBOX.matcher(words).matches()
                ? Optional.of(error(link, message, "write mailto: and the mailbox"))
                : Optional.empty();
    }

    private static Finding error(Link link, String message, String fix) {
        return Finding.error(ID, link.span(), message).fix(fix);
    }

    // ---- what words say ----

    /** Returns whether words are a telephone number and nothing else. */
    private static boolean isNumber(String words) {
        Matcher number = NUMBER.matcher(words);
        return number.find()
                && number.start() == 0
                && number.end() == words.length()
                && !numbers(words, false).isEmpty();
    }

    /**
     * Returns the telephone numbers in words, in digits.
     *
     * @param dialled whether the link dials: then a number of three digits or more is one, unless it is a year
     */
    private static List<String> numbers(String words, boolean dialled) {
        List<String> numbers = new ArrayList<>(0);
        Matcher number = NUMBER.matcher(words);
        while (number.find()) {
            String digits = PhoneNumber.digitsOf(number.group());
            boolean year = digits.matches("(?:19|20)[0-9]{2}");
            if (digits.length() >= 7 || SHORT.contains(digits) || (dialled && digits.length() >= 3 && !year)) {
                numbers.add(digits);
            }
        }
        return numbers;
    }

    private static List<String> hosts(String words) {
        List<String> hosts = new ArrayList<>(0);
        Matcher host = HOST.matcher(words);
        while (words.indexOf('.') >= 0 && host.find()) {
            hosts.add(bare(host.group(1).toLowerCase(Locale.ROOT)));
        }
        return hosts;
    }

    /** Returns whether two numbers are one, with or without what comes before it for callers from elsewhere. */
    private static boolean isSame(String said, String called) {
        if (said.startsWith("0") && said.length() > 7 && called.length() > said.length()) {
            // Callers within the country dial a 0 where others dial its code.
            return called.endsWith(said.substring(1));
        }
        String shorter = said.length() < called.length() ? said : called;
        String longer = said.length() < called.length() ? called : said;
        return shorter.equals(longer) || (shorter.length() >= 7 && longer.endsWith(shorter));
    }

    /** Returns the host that an address leads to, in small letters; empty if it is a page of this site. */
    private static String host(String target) {
        // Browsers take a slash for a backslash, and one of either for two.
        Matcher way = WAY.matcher(target);
        if (!way.lookingAt()) {
            return "";
        }
        String rest = target.substring(way.end()).replace('\\', '/');
        int end = 0;
        while (end < rest.length() && "/?#".indexOf(rest.charAt(end)) < 0) {
            end++;
        }
        String host = rest.substring(rest.lastIndexOf('@', end - 1) + 1, end).toLowerCase(Locale.ROOT);
        return bare(host.replaceFirst(":[0-9]*$", ""));
    }

    private static String bare(String host) {
        return HostName.ascii(host).replaceFirst("^www\\.", "").replaceFirst("\\.$", "");
    }
}
