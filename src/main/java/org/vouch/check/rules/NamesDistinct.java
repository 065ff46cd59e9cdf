package org.vouch.check.rules;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.vouch.model.library.Library;
import org.vouch.model.library.Routes;
import org.vouch.model.page.Person;
import org.vouch.model.text.Finding;
import org.vouch.model.text.LookAlikes;

/** No reader takes one person of the site for another. */
final class NamesDistinct implements Rule {
    @Override
    public Stream<Finding> check(Library library, Routes routes, LocalDate asOf) {
        List<Finding> findings = new ArrayList<>();
        Map<String, Person> seen = new HashMap<>();
        new TreeMap<>(library.people()).values().forEach(person -> {
            for (String word : person.name().split("[\\s.,'-]+", -1)) {
                String fault = LookAlikes.faultOf(word, false);
                if (!fault.isEmpty()) {
                    findings.add(Finding.error(
                                    "letters-plain",
                                    person.span(),
                                    "the name '" + person.name() + "' is not what it looks like: " + fault)
                            .fix("type the name anew"));
                }
            }
            Person other = seen.putIfAbsent(LookAlikes.seenAs(person.name()), person);
            if (other != null) {
                findings.add(Finding.warning(
                                "name-distinct",
                                person.span(),
                                "readers cannot tell this person from the one in "
                                        + other.span().path() + ": both names look alike, as " + other.name())
                        .fix("if it is one person, keep one file; if there are two, add a middle name or an initial"));
            }
        });
        return findings.stream();
    }
}
