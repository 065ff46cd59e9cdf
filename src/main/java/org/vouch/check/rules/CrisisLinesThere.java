package org.vouch.check.rules;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.vouch.model.library.Library;
import org.vouch.model.library.Routes;
import org.vouch.model.library.SiteSettings.CrisisLine;
import org.vouch.model.text.Finding;
import org.vouch.model.text.Span;

/** Every page can say where help is to be had at once. */
final class CrisisLinesThere implements Rule {
    @Override
    public Stream<Finding> check(Library library, Routes routes, LocalDate asOf) {
        List<CrisisLine> lines = library.settings().crisis();
        Span place = library.settings().places().crisis();
        if (lines.isEmpty() && library.settings().organization().name().isEmpty()) {
            // There are no settings, or none that can be read; that has been reported.
            return Stream.empty();
        }
        if (lines.isEmpty()) {
            return Stream.of(Finding.error(
                            "crisis-lines", place, "the site names no line that helps at once, and every page has to")
                    .fix("add 'crisis:' with 911, and with 988 to call and to text"));
        }
        return Stream.concat(
                missing(lines, place, "988", "the 988 Suicide & Crisis Lifeline, which answers day and night"),
                missing(lines, place, "911", "911 for danger right now"));
    }

    private static Stream<Finding> missing(List<CrisisLine> lines, Span place, String number, String what) {
        return lines.stream()
                        .anyMatch(line -> line.call()
                                .filter(each -> each.dialled().equals(number))
                                .isPresent())
                ? Stream.empty()
                : Stream.of(Finding.warning("crisis-lines", place, "none of the crisis lines is " + what)
                        .fix("add {name: …, call: \"" + number + "\"} below 'crisis:'"));
    }
}
