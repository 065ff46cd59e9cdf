package org.vouch.check.rules;

import java.util.Optional;
import java.util.stream.Stream;
import org.vouch.model.library.Clash;
import org.vouch.model.library.Clash.Because.Taken;
import org.vouch.model.text.Composed;
import org.vouch.model.text.Finding;
import org.vouch.model.text.InvisibleCharacters;

/** No two things have one address, not even on a disk that ignores case or the form of an accent. */
final class AddressesUnique implements StandingRule {
    @Override
    public Stream<Finding> check(Checked judged) {
        return judged.clashes().all().stream().flatMap(clash -> finding(clash).stream());
    }

    /** What is too long is reported by the rule on addresses that every disk takes. */
    private static Optional<Finding> finding(Clash clash) {
        if (!(clash.because() instanceof Taken by)) {
            return Optional.empty();
        }
        return switch (clash.who()) {
            case PAGE -> Optional.of(ofPage(clash, by));
            case FOLDER ->
                Optional.of(Finding.error(
                                "address-unique",
                                clash.span(),
                                "a folder of this page would be listed at " + clash.address() + ", where " + owner(by)
                                        + (by.kind() == Clash.Kind.PART ? " is" : " are shown"))
                        .fix("move the page to a folder of another name"));
            case FILE ->
                Optional.of(Finding.error(
                                "address-unique",
                                clash.span(),
                                "this file and "
                                        + (by.kind() == Clash.Kind.PROGRAM
                                                ? "one that the program writes itself"
                                                : owner(by))
                                        + " would both be published as /" + clash.address()
                                        + alike(clash.subject(), by.name()))
                        .fix("rename one of them"));
            case OLD_ADDRESS ->
                isOfList(clash)
                        ? Optional.empty()
                        : Optional.of(Finding.error(
                                        "address-unique",
                                        clash.span(),
                                        "the address " + clash.address() + " cannot lead here: "
                                                + (by.name().equals(clash.subject())
                                                        ? "another old address of this page is in its place, and no disk"
                                                                + " holds both"
                                                        : "it belongs to " + owner(by)))
                                .fix("take it out of 'redirect_from'"));
        };
    }

    private static Finding ofPage(Clash clash, Taken by) {
        if (by.kind() == Clash.Kind.PAGE) {
            return Finding.error(
                            "address-unique",
                            clash.span(),
                            "this page and " + by.name() + " both claim the address " + clash.address()
                                    + alike(clash.subject(), by.name()))
                    .fix("give one of them another 'slug', or rename its file");
        }
        String owner =
                by.kind() == Clash.Kind.PROGRAM ? "a file that the program writes" : "a page that the program makes";
        return Finding.error("address-unique", clash.span(), "the address " + clash.address() + " belongs to " + owner)
                .fix("give the page another 'slug', or rename its file");
    }

    /** Returns how two names differ that look the same, since their accents are written in two ways. */
    private static String alike(String one, String other) {
        return one.equals(other) || !Composed.of(one).equals(Composed.of(other))
                ? ""
                : "; the two names look the same, and their letters are written in other bytes: " + spelled(one)
                        + " and " + spelled(other);
    }

    /** Returns a name with the codes of its accents where each is a character of its own. */
    private static String spelled(String name) {
        StringBuilder spelled = new StringBuilder(name.length());
        name.codePoints().forEach(c -> {
            boolean accent = Character.getType(c) == Character.NON_SPACING_MARK;
            spelled.append(accent ? "<" + InvisibleCharacters.name(c) + ">" : Character.toString(c));
        });
        return spelled.toString();
    }

    /** Returns whether what wants an address cannot have it because a list has it. */
    static boolean isOfList(Clash clash) {
        return clash.because() instanceof Taken by
                && switch (by.kind()) {
                    case LIST, PART, REVIEWS, COSTS -> true;
                    case PAGE, PROGRAM, COPY, FILE, OLD_ADDRESS -> false;
                };
    }

    /** Returns why something stays back that cannot have its address, in a plain half sentence. */
    static String reason(Clash clash) {
        String address = clash.who() == Clash.Who.FILE ? "/" + clash.address() : clash.address();
        return clash.because()
                .match(
                        by -> "its address " + address + " belongs to " + owner(by),
                        name -> "a name in its address is too long",
                        refused -> "its address cannot be published: " + refused.why());
    }

    private static String owner(Taken by) {
        return switch (by.kind()) {
            case PAGE, FILE, OLD_ADDRESS -> by.name();
            case LIST -> "a list that the program makes";
            case PART -> "a later part of a list";
            case REVIEWS -> "the reviews of " + by.name();
            case COSTS -> "the cost comparisons of " + by.name();
            case PROGRAM -> "a file that the program writes";
            case COPY -> "a smaller copy of a picture";
        };
    }
}
