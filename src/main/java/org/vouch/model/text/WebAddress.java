package org.vouch.model.text;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What is wrong with an address that is to lead readers out of the site: to another host or to a mailbox. */
public final class WebAddress {
    private static final Pattern WEB = Pattern.compile("(?is)(https?):([/\\\\]*)(.*)");
    private static final Pattern TWICE = Pattern.compile("(?is)(https?)(?::/*|/+)(.*)");
    private static final Pattern AUTHORITY = Pattern.compile("(?:([^/?#]*)@)?(\\[[^\\]]*\\]|[^:/?#]*)(?::([^/?#]*))?");

    private static final String LETTER = "[\\p{L}\\p{N}]";
    private static final String LABEL =
            LETTER + "(?:(?:[\\p{L}\\p{N}\\p{M}_-]|%[0-9a-f]{2}){0,61}[\\p{L}\\p{N}\\p{M}])?";

    /** Names of at least two parts, of which the last has a letter, and addresses in numbers. */
    private static final Pattern HOST =
            Pattern.compile("(?:(?:_?" + LABEL + "|(?:%[0-9a-f]{2})+)\\.)+(?=[^.]*[\\p{L}%])"
                    + "(?:" + LABEL + "|(?:%[0-9a-f]{2})+)\\.?"
                    + "|(?:(?:25[0-5]|2[0-4][0-9]|1?[0-9]?[0-9])(?:\\.(?!$)|$)){4}|\\[[0-9a-f:.]+\\]");

    /** Addresses that lead to the device itself or into one network, by the registries of the internet. */
    private static final Pattern ONE_NETWORK = Pattern.compile(
            "(?:127|10|0)\\.[0-9.]+|192\\.168\\.[0-9.]+|169\\.254\\.[0-9.]+|172\\.(?:1[6-9]|2[0-9]|3[01])\\.[0-9.]+"
                    + "|\\[(?:::1?|f[cd][0-9a-f]{2}:.*|fe[89ab][0-9a-f]:.*)\\]|[^.\\[\\]\\s]+\\.?"
                    + "|(?:.*\\.)?(?:localhost|local|internal|intranet|lan|home|corp|home\\.arpa)\\.?");

    private static final Pattern NO_MAILBOX = Pattern.compile("(?is)\\s*(?:\\?.*)?");
    private static final Pattern MAILBOX =
            Pattern.compile("(?is)[^\\s@,;:<>\"()\\[\\]\\\\]+@([^\\s@,;?/:]+\\.[^\\s@,;?/:.]{2,})");
    private static final int LARGEST_PORT = 65_535;
    private static final String SUCH_AS = "write one after it, such as mailto:care@example.org";

    private WebAddress() {}

    /**
     * What is wrong with an address.
     *
     * @param what is reported
     * @param fix what to do
     */
    public record Fault(String what, String fix) {}

    /** Returns whether an address starts with a protocol of the web, whatever follows. */
    public static boolean isWeb(String address) {
        return WEB.matcher(address).matches();
    }

    /**
     * Returns what is wrong with an address that leads out of the site; empty if nothing is, or if it is an address of
     * another kind.
     */
    public static Optional<Fault> fault(String address) {
        Matcher web = WEB.matcher(address);
        if (web.matches()) {
            return ofWeb(web.group(1).toLowerCase(Locale.ROOT), web.group(2), web.group(3));
        }
        return address.regionMatches(true, 0, "mailto:", 0, "mailto:".length())
                ? ofMailbox(address.substring("mailto:".length()))
                : Optional.empty();
    }

    private static Optional<Fault> ofWeb(String scheme, String slashes, String rest) {
        Matcher twice = TWICE.matcher(rest);
        if (twice.matches()) {
            return fault(
                    "this address starts twice",
                    "write " + twice.group(1).toLowerCase(Locale.ROOT) + "://" + twice.group(2));
        }
        int end = endOfPath(rest);
        if (slashes.indexOf('\\') >= 0 || rest.lastIndexOf('\\', end - 1) >= 0) {
            return fault(
                    "this address has backslashes",
                    "write " + scheme + "://" + rest.substring(0, end).replace('\\', '/') + rest.substring(end));
        }
        if (slashes.length() != 2 && !rest.isEmpty()) {
            return fault(
                    "two slashes follow '" + scheme + ":', not " + counted(slashes.length()),
                    "write " + scheme + "://" + rest);
        }
        return ofHost(scheme, rest);
    }

    private static String counted(int slashes) {
        return switch (slashes) {
            case 0 -> "none";
            case 1 -> "one";
            default -> String.valueOf(slashes);
        };
    }

    private static int endOfPath(String rest) {
        int end = 0;
        while (end < rest.length() && rest.charAt(end) != '?' && rest.charAt(end) != '#') {
            end++;
        }
        return end;
    }

    private static Optional<Fault> ofHost(String scheme, String rest) {
        Matcher start = AUTHORITY.matcher(rest);
        String host = start.lookingAt() ? start.group(2).toLowerCase(Locale.ROOT) : "";
        if (host.isEmpty()) {
            return fault("this address names no host", "write the whole address, or take the link out");
        }
        String path = rest.substring(start.end());
        if (ONE_NETWORK.matcher(host).matches()) {
            return fault(
                    "'" + host + "' is known to one device or one network only, so readers do not get there",
                    path.startsWith("/") && path.length() > 1
                            ? "if the page is one of this site, write " + path
                            : "write an address that readers can open");
        }
        if (!HOST.matcher(host).matches()) {
            String bare = host.strip().replaceAll("^[.,]+|[.,;:!…'\"]+$", "");
            return fault(
                    "'" + InvisibleCharacters.shown(host) + "' cannot be the name of a host",
                    HOST.matcher(bare).matches() && !ONE_NETWORK.matcher(bare).matches()
                            ? "write " + scheme + "://" + bare + path
                            : "write the whole address, as a browser shows it");
        }
        if (start.group(1) != null) {
            return fault(
                    "this address has a name before '@', which every reader could use",
                    "write " + scheme + "://" + host + path);
        }
        String port = start.group(3);
        return port == null || isPort(port)
                ? Optional.empty()
                : fault("no host has a port '" + port + "'", "write " + scheme + "://" + host + path);
    }

    private static boolean isPort(String port) {
        return port.isEmpty() || (port.matches("[1-9][0-9]{0,4}") && Integer.parseInt(port) <= LARGEST_PORT);
    }

    private static Optional<Fault> ofMailbox(String rest) {
        if (NO_MAILBOX.matcher(rest).matches()) {
            return fault("there is no mailbox after 'mailto:'", SUCH_AS);
        }
        int end = rest.indexOf('?') < 0 ? rest.length() : rest.indexOf('?');
        String boxes = rest.substring(0, end);
        if (areMailboxes(boxes)) {
            return Optional.empty();
        }
        String right = boxes.replaceAll("\\s+", "").replace(';', ',').replaceFirst(",+$", "");
        return fault(
                "'" + InvisibleCharacters.shown(boxes) + "' is not an e-mail address",
                areMailboxes(right) ? "write mailto:" + right + rest.substring(end) : SUCH_AS);
    }

    private static boolean areMailboxes(String boxes) {
        for (String box : boxes.split(",", -1)) {
            Matcher one = MAILBOX.matcher(box);
            if (!one.matches()
                    || !HOST.matcher(one.group(1).toLowerCase(Locale.ROOT)).matches()) {
                return false;
            }
        }
        return true;
    }

    private static Optional<Fault> fault(String what, String fix) {
        return Optional.of(new Fault(what, fix));
    }
}
