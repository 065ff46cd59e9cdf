package org.vouch.check;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.vouch.library.Library;
import org.vouch.library.Routes;
import org.vouch.page.Link;
import org.vouch.page.Page;
import org.vouch.page.Withdrawal;
import org.vouch.text.Finding;
import org.vouch.text.Placed;

/** Every link has a whole address, which leads to the same place from everybody's device. */
final class LinksWhole implements Rule {
    private static final Pattern WEB = Pattern.compile("(?is)(https?):(/*)(.*)");
    private static final Pattern TWICE = Pattern.compile("(?is)(https?)(?::/*|/+)(.*)");
    private static final Pattern NO_MAILBOX = Pattern.compile("(?is)mailto:\\s*(?:\\?.*)?");
    private static final Pattern HOST = Pattern.compile("(?:[^/?#@]*@)?(\\[[^\\]]*\\]|[^:/?#]*)");

    /** Addresses that lead to the device itself or into one network, by the registries of the internet. */
    private static final Pattern ONE_NETWORK = Pattern.compile(
            "(?:127|10|0)\\.[0-9.]+|192\\.168\\.[0-9.]+|169\\.254\\.[0-9.]+|172\\.(?:1[6-9]|2[0-9]|3[01])\\.[0-9.]+"
                    + "|\\[(?:::1?|f[cd][0-9a-f]{2}:.*|fe[89ab][0-9a-f]:.*)\\]|[^.\\[\\]]+"
                    + "|(?:.*\\.)?(?:localhost|local|internal|intranet|lan|home|corp|home\\.arpa)");

    @Override
    public Stream<Finding> check(Library library, Routes routes, LocalDate asOf) {
        List<Finding> findings = new ArrayList<>();
        for (Page page : library.pages()) {
            for (Link link : page.body().links()) {
                tell(findings, new Placed<>(link.target(), link.span()));
            }
            page.frontMatter().withdrawn().flatMap(Withdrawal::see).ifPresent(see -> tell(findings, see));
        }
        library.settings().menu().forEach(entry -> tell(findings, entry.address()));
        library.settings().corrections().ifPresent(address -> tell(findings, address));
        return findings.stream();
    }

    private static void tell(List<Finding> findings, Placed<String> address) {
        fault(address.value().strip())
                .map(fault -> Finding.error("link-whole", address.span(), fault.what())
                        .mend(fault.mend()))
                .ifPresent(findings::add);
    }

    /**
     * What is wrong with an address.
     *
     * @param what is told
     * @param mend what to do
     */
    private record Fault(String what, String mend) {}

    private static Optional<Fault> fault(String address) {
        if (address.isEmpty() || address.equals("#")) {
            return Optional.of(new Fault("this link has no address", "write where it leads, or take the link out"));
        }
        if (NO_MAILBOX.matcher(address).matches()) {
            return Optional.of(new Fault(
                    "there is no mailbox after 'mailto:'", "write one after it, such as mailto:care@example.org"));
        }
        Matcher web = WEB.matcher(address);
        return web.matches()
                ? ofWeb(web.group(1).toLowerCase(Locale.ROOT), web.group(2), web.group(3))
                : Optional.empty();
    }

    private static Optional<Fault> ofWeb(String scheme, String slashes, String rest) {
        Matcher twice = TWICE.matcher(rest);
        if (twice.matches()) {
            return Optional.of(new Fault(
                    "this address starts twice",
                    "write " + twice.group(1).toLowerCase(Locale.ROOT) + "://" + twice.group(2)));
        }
        if (slashes.length() != 2 && !rest.isEmpty()) {
            return Optional.of(new Fault(
                    "two slashes follow '" + scheme + ":', and here are "
                            + (slashes.isEmpty() ? "none" : slashes.length()),
                    "write " + scheme + "://" + rest));
        }
        Matcher start = HOST.matcher(rest);
        String host = start.lookingAt() ? start.group(1).toLowerCase(Locale.ROOT) : "";
        if (host.isEmpty()) {
            return Optional.of(
                    new Fault("this address names no host", "write the whole address, or take the link out"));
        }
        if (ONE_NETWORK.matcher(host).matches()) {
            String path = rest.substring(start.end()).replaceFirst("^:[0-9]*", "");
            return Optional.of(new Fault(
                    "'" + host + "' is known to one device or one network only, so readers do not get there",
                    path.startsWith("/") && path.length() > 1
                            ? "if the page is one of this site, write " + path
                            : "write an address that readers can open"));
        }
        return Optional.empty();
    }
}
