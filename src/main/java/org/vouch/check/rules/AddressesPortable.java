package org.vouch.check.rules;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.vouch.model.library.Attachment;
import org.vouch.model.library.Clash;
import org.vouch.model.library.FileKind;
import org.vouch.model.library.Library;
import org.vouch.model.page.Address;
import org.vouch.model.page.Page;
import org.vouch.model.text.Finding;
import org.vouch.model.text.InvisibleCharacters;
import org.vouch.model.text.Placed;
import org.vouch.model.text.Span;

/** Every address can be a file on any common disk. */
final class AddressesPortable implements StandingRule {
    /** Names that Windows keeps for devices, whatever ending they bear. */
    private static final Set<String> DEVICES = Set.of(
            "con", "prn", "aux", "nul", "com1", "com2", "com3", "com4", "com5", "com6", "com7", "com8", "com9", "lpt1",
            "lpt2", "lpt3", "lpt4", "lpt5", "lpt6", "lpt7", "lpt8", "lpt9");

    /** What Windows takes in no name. */
    private static final String REFUSED = "<>:\"|?*";

    /** What one step of a path may measure in UTF-8; no common file system takes more. */
    private static final int LONGEST_STEP = 255;

    /** Whose name is in an address, and so what an editor changes. */
    private enum Named {
        PAGE("give it another 'slug', or another name", "give it a shorter 'slug', or a shorter name"),
        OLD("correct it in 'redirect_from', or take it out", "take it out of 'redirect_from'"),
        SUBJECT("give the subject another name", "give the subject a shorter name"),
        FILE("give the file another name", "give the file a shorter name");

        private final String other;
        private final String shorter;

        Named(String other, String shorter) {
            this.other = other;
            this.shorter = shorter;
        }
    }

    @Override
    public Stream<Finding> check(Checked judged) {
        Library library = judged.library();
        List<Finding> findings = new ArrayList<>();
        Set<String> reported = new HashSet<>();
        for (Page page : library.pages()) {
            Span span = page.frontMatter().slug().map(Placed::span).orElse(Span.ofFile(page.path()));
            tell(findings, page.address().path(), span, Named.PAGE);
            for (Placed<String> old : page.frontMatter().redirectFrom()) {
                tell(findings, old.value(), old.span(), Named.OLD);
            }
            page.frontMatter().category().ifPresent(name -> tellOnce(reported, findings, name));
            page.frontMatter().tags().forEach(name -> tellOnce(reported, findings, name));
        }
        for (Attachment attachment : library.attachments()) {
            if (attachment.kind() != FileKind.OTHER) {
                tell(findings, attachment.address(), Span.ofFile(attachment.path()), Named.FILE);
            }
        }
        for (Clash clash : judged.clashes().all()) {
            if (clash.because() instanceof Clash.Because.Refused refused) {
                findings.add(Finding.error(
                                "address-portable",
                                clash.span(),
                                "the address " + clash.address() + " cannot be published: " + refused.why())
                        .fix(
                                clash.who() == Clash.Who.OLD_ADDRESS
                                        ? Named.OLD.shorter
                                        : "give it a shorter 'slug' or name, or another folder"));
            }
        }
        return findings.stream();
    }

    /** A name of many articles is one address. */
    private static void tellOnce(Set<String> reported, List<Finding> findings, Placed<String> name) {
        if (reported.add(name.value())) {
            tell(findings, Address.step(name.value()), name.span(), Named.SUBJECT);
        }
    }

    private static void tell(List<Finding> findings, String address, Span span, Named named) {
        for (int from = 0; from <= address.length(); ) {
            int slash = address.indexOf('/', from);
            int to = slash < 0 ? address.length() : slash;
            if (to > from) {
                of(address, from, to, span, named).ifPresent(findings::add);
            }
            from = to + 1;
        }
    }

    private static Optional<Finding> of(String address, int from, int to, Span span, Named named) {
        int length = to - from;
        // Three bytes are the most that a UTF-16 unit needs.
        if (length * 3 > LONGEST_STEP) {
            String step = address.substring(from, to);
            int bytes = step.getBytes(StandardCharsets.UTF_8).length;
            if (bytes > LONGEST_STEP) {
                return Optional.of(Finding.error(
                                "address-portable",
                                span,
                                "a name in this address has " + bytes + " bytes, and no disk takes more than "
                                        + LONGEST_STEP)
                        .fix(named.shorter));
            }
        }
        for (int i = from; i < to; i++) {
            char c = address.charAt(i);
            if (REFUSED.indexOf(c) >= 0) {
                return Optional.of(refused(address.substring(from, to), "'" + c + "'", span));
            }
            if (InvisibleCharacters.isHidden(c) || InvisibleCharacters.isControl(c)) {
                return Optional.of(unseen(c, span));
            }
        }
        char last = address.charAt(to - 1);
        int point = address.indexOf('.', from);
        int stem = (point < 0 || point > to ? to : point) - from;
        boolean device = (stem == 3 || stem == 4)
                && DEVICES.contains(address.substring(from, from + stem).toLowerCase(Locale.ROOT));
        if (!device && last != '.' && last != ' ') {
            return Optional.empty();
        }
        String step = address.substring(from, to);
        return Optional.of(Finding.warning(
                        "address-portable",
                        span,
                        device
                                ? "Windows keeps the name '" + step
                                        + "' for a device, so the site cannot be unpacked there"
                                : "Windows drops the '" + last + "' at the end of '" + step
                                        + "', so the file would not be found there")
                .fix(named.other));
    }

    private static Finding refused(String step, String sign, Span span) {
        return Finding.warning(
                        "address-portable",
                        span,
                        "Windows refuses the " + sign + " in '" + step + "', so the site cannot be unpacked there")
                .fix("give it a name without " + sign);
    }

    private static Finding unseen(char c, Span span) {
        return Finding.warning(
                        "address-portable",
                        span,
                        "the name holds an invisible character: " + InvisibleCharacters.name(c)
                                + ", so nobody can type its address")
                .fix("give it a name of letters, digits and hyphens");
    }
}
