package org.vouch.model.review;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.time.LocalDate;
import java.time.Period;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.vouch.model.page.PageId;
import org.vouch.model.page.Person;
import org.vouch.model.text.Fingerprint;
import org.vouch.model.text.Span;

/**
 * The states of a page around every day and every change that makes another of them.
 *
 * <p>A case is a line: entries, {@code |}, the words of now and the day, {@code =>}, the state. An entry is
 * {@code day:kind:words} with modifiers behind it. Words are {@code A}, {@code B} and so on; {@code A'} is A in another
 * form; {@code A2} is A with its second section changed, {@code A3} with its third.
 */
class ReviewStateCalculatorTest {
    private static final PageId PAGE = new PageId("articles/iop");
    private static final Period YEAR = Period.ofMonths(12);

    /** What may be asked otherwise than usual: a withdrawal, an interval, a stale price, a broken ledger. */
    private static final String CASES = """
            # nobody said anything
             | A 2024-06-01 => draft none
            2024-05-01:request | A 2024-06-01 => in-review none request-open
            2024-06-01:request | A 2024-06-01 => in-review none request-open
            2024-06-02:request | A 2024-06-01 => draft none
            2024-05-01:request 2024-05-02:request | A 2024-06-01 => in-review none request-open
            # rejections
            2024-05-01:reject:A | A 2024-06-01 => rejected none rejected
            2024-04-01:request 2024-05-01:reject:A | A 2024-06-01 => rejected none rejected
            2024-05-01:reject:A 2024-05-02:request | A 2024-06-01 => rejected none request-open rejected
            2024-05-01:reject:A 2024-05-02:approve:B | B 2024-06-01 => verified match
            2024-05-01:approve:A 2024-05-02:reject:A | A 2024-06-01 => rejected none rejected
            2024-05-01:approve:A 2024-05-02:reject:A | B 2024-06-01 => withdrawn none rejected
            2024-05-01:approve:B 2024-05-02:approve:A 2024-05-03:reject:A | B 2024-06-01 => withdrawn none rejected
            2024-05-01:approve:A 2024-05-02:reject:A' | A 2024-06-01 => rejected none rejected
            2024-05-01:approve:A 2024-05-02:reject:A 2024-05-03:approve:A | A 2024-06-01 => verified match
            2024-05-01:approve:A 2024-05-02:reject:A:by=left | A 2024-06-01 => rejected none rejected
            2024-05-01:approve:A 2024-07-02:reject:A | A 2024-06-01 => verified match
            2024-05-01:approve:A 2024-05-02:reject:B | B 2024-06-01 => rejected changed rejected
            2024-05-01:approve:A 2024-05-02:reject:B | C 2024-06-01 => changed changed rejected
            # changes asked for
            2024-05-01:ask:A | A 2024-06-01 => changes-requested none changes-requested
            2024-05-01:ask:A | B 2024-06-01 => draft none changes-requested
            2024-05-01:approve:A 2024-05-02:ask:A | A 2024-06-01 => changes-requested none changes-requested
            2024-05-01:approve:A 2024-05-02:ask:A | B 2024-06-01 => withdrawn none changes-requested
            2024-05-01:approve:A 2024-05-02:ask:B | B 2024-06-01 => changes-requested changed changes-requested
            2024-05-01:approve:A 2024-05-02:ask:B | A 2024-06-01 => verified match changes-requested
            2024-05-01:approve:A 2024-05-02:ask:B 2024-05-03:reject:B | B 2024-06-01 => rejected changed rejected
            2024-05-01:approve:A 2024-05-02:ask:B 2024-05-03:approve:B | B 2024-06-01 => verified match
            2024-05-01:approve:A 2024-05-02:ask:B 2024-05-03:waive:A>B | B 2024-06-01 => changes-requested changed changes-requested
            # what does not count as a review of the page
            2024-05-01:approve:A:editorial-review | A 2024-06-01 => draft none
            2024-05-01:approve:A:legal-review | A 2024-06-01 => draft none
            2024-05-01:approve:A:fact-check | A 2024-06-01 => draft none
            2024-05-01:approve:A:claims-only | A 2024-06-01 => draft none
            2024-05-01:approve:A:sections=. | A 2024-06-01 => draft none
            2024-05-01:approve:A:by=nobody | A 2024-06-01 => draft none
            2024-05-01:approve:A:by=left | A 2024-06-01 => draft none
            2024-06-02:approve:A | A 2024-06-01 => draft none
            2024-06-01:approve:A | A 2024-06-01 => verified match
            2024-05-01:approve-with:A | A 2024-06-01 => verified match
            # a site on which only a signature counts: what takes words back needs none
            2024-05-01:approve:A:asserted | A 2024-06-01 require=signed => draft none
            2024-05-01:approve:A | A 2024-06-01 require=signed => draft none
            2024-05-01:approve:A:signed | A 2024-06-01 require=signed => verified match
            2024-05-01:approve:A:signed 2024-05-02:approve:B:asserted | A 2024-06-01 require=signed => verified match
            2024-05-01:approve:A:signed 2024-05-02:approve:B:asserted | B 2024-06-01 require=signed => changed changed
            2024-05-01:approve:A:signed 2024-05-02:approve:A2:asserted:sections=two | A2 2024-06-01 require=signed => changed changed
            2024-05-01:approve:A:signed 2024-05-02:approve:A2:signed:sections=two | A2 2024-06-01 require=signed => verified match section-scoped
            2024-05-01:approve:A:signed 2024-05-02:reject:A:asserted | A 2024-06-01 require=signed => rejected none rejected
            2024-05-01:approve:A:signed 2024-05-02:withdraw:A:asserted | A 2024-06-01 require=signed => withdrawn none
            2024-05-01:approve:A:asserted | A 2024-06-01 require=claim => verified match asserted
            # who may vouch: "left" was active until 2023-12-31, "new" is from 2024-05-01 on
            2023-12-31:approve:A:by=left | A 2024-06-01 => verified match
            2024-01-01:approve:A:by=left | A 2024-06-01 => draft none
            2024-05-01:approve:A:by=new | A 2024-06-01 => verified match
            2024-04-30:approve:A:by=new | A 2024-06-01 => draft none
            # a license looked up on 2022-03-15 holds until 2024-03-15
            2024-03-15:approve:A:by=old | A 2024-03-15 => verified match
            2024-03-15:approve:A:by=old | A 2024-03-16 => verified match credential-lapsed
            2024-03-16:approve:A:by=old | A 2024-03-16 => draft none
            2023-04-01:approve:A:by=old | A 2024-03-16 => due-soon match credential-lapsed
            # the days of a review of 2024-02-01: due 2025-02-01, soon from 2024-12-18, grace until 2025-05-02
            2024-02-01:approve:A | A 2024-02-01 => verified match
            2024-02-01:approve:A | A 2024-01-31 => draft none
            2024-02-01:approve:A | A 2024-12-17 => verified match
            2024-02-01:approve:A | A 2024-12-18 => due-soon match
            2024-02-01:approve:A | A 2025-01-31 => due-soon match
            2024-02-01:approve:A | A 2025-02-01 => due-soon match
            2024-02-01:approve:A | A 2025-02-02 => overdue match
            2024-02-01:approve:A | A 2025-05-02 => overdue match
            2024-02-01:approve:A | A 2025-05-03 => expired match
            2024-02-01:approve:A | A 2034-02-01 => expired match credential-lapsed
            # leap days, and months that are too short
            2024-02-29:approve:A | A 2025-02-28 => due-soon match
            2024-02-29:approve:A | A 2025-03-01 => overdue match
            2023-08-31:approve:A:every=6 | A 2024-02-29 => due-soon match
            2023-08-31:approve:A:every=6 | A 2024-03-01 => overdue match
            2023-08-31:approve:A | A 2024-03-01 every=6 => overdue match
            2023-08-31:approve:A:every=12 | A 2024-03-01 every=6 => overdue match
            # a next review by name: the earlier day counts
            2024-02-01:approve:A:next=2024-08-01 | A 2024-08-01 => due-soon match
            2024-02-01:approve:A:next=2024-08-01 | A 2024-08-02 => overdue match
            2024-02-01:approve:A:next=2024-08-01 | A 2024-10-30 => overdue match
            2024-02-01:approve:A:next=2024-08-01 | A 2024-10-31 => expired match
            2024-02-01:approve:A:next=2025-08-01 | A 2025-02-02 => overdue match
            2024-02-01:approve:A:next=2024-06-17 | A 2024-05-02 => verified match
            2024-02-01:approve:A:next=2024-06-17 | A 2024-05-03 => due-soon match
            # other words
            2024-02-01:approve:A | B 2024-06-01 => changed changed
            2024-02-01:approve:A | B 2024-12-18 => changed changed
            2024-02-01:approve:A | B 2025-02-01 => changed changed
            2024-02-01:approve:A | B 2025-02-02 => changed changed past
            2024-02-01:approve:A | B 2025-05-03 => changed changed past
            2024-02-01:approve:A | A2 2024-06-01 => changed changed
            # another form of the same words
            2024-02-01:approve:A | A' 2024-06-01 => verified match formatted
            2024-02-01:approve:A | A' 2025-02-02 => overdue match formatted
            2024-02-01:approve:A' | A 2024-06-01 => verified match formatted
            # a newer review
            2024-02-01:approve:A 2024-05-01:approve:B | B 2024-06-01 => verified match
            2024-02-01:approve:A 2024-05-01:approve:B | A 2024-06-01 => changed changed
            2024-02-01:approve:A 2024-05-01:approve:B | A 2024-04-30 => verified match
            2024-02-01:approve:A 2024-05-01:approve:B | B 2024-04-30 => changed changed
            2023-02-01:approve:A 2024-05-01:approve:A | A 2025-05-01 => due-soon match
            2023-02-01:approve:A 2024-05-01:approve:A | A 2025-05-02 => overdue match
            2024-02-01:approve:A 2024-03-01:approve:A:editorial-review | A 2025-02-02 => overdue match
            2024-02-01:approve:A 2024-03-01:approve:B:by=nobody | A 2024-06-01 => verified match
            # taken back
            2024-02-01:approve:A 2024-03-01:withdraw:A | A 2024-06-01 => withdrawn none
            2024-02-01:approve:A 2024-03-01:withdraw:A | A 2024-02-29 => verified match
            2024-02-01:approve:A 2024-03-01:withdraw:A | A 2024-03-01 => withdrawn none
            2024-02-01:approve:A 2024-03-01:withdraw:A:by=nobody | A 2024-06-01 => withdrawn none
            2024-01-01:approve:A 2024-02-01:approve:A 2024-03-01:withdraw:A | A 2024-06-01 => withdrawn none
            2024-02-01:approve:A 2024-03-01:withdraw:A 2024-04-01:approve:A | A 2024-06-01 => verified match
            2024-02-01:approve:A 2024-03-01:withdraw:A 2024-04-01:request | A 2024-06-01 => in-review none request-open
            2024-02-01:approve:A 2024-03-01:withdraw:A 2024-04-01:waive:A>B | B 2024-06-01 => withdrawn none
            # a request beside a review that counts
            2024-02-01:approve:A 2024-05-01:request | A 2024-06-01 => verified match request-open
            2024-02-01:approve:A 2024-05-01:request | B 2024-06-01 => changed changed request-open
            2024-02-01:request 2024-05-01:approve:A | A 2024-06-01 => verified match
            2024-02-01:approve:A 2024-05-01:request 2024-05-02:approve:B | B 2024-06-01 => verified match
            2024-02-01:approve:A 2024-05-01:request 2024-05-02:reject:B | B 2024-06-01 => rejected changed rejected
            # waivers
            2024-02-01:approve:A 2024-03-01:waive:A>B | B 2024-06-01 => verified waived waivers 1
            2024-02-01:approve:A 2024-03-01:waive:A>B | A 2024-06-01 => verified match waivers 1
            2024-02-01:approve:A 2024-03-01:waive:A>B | C 2024-06-01 => changed changed waivers 1
            2024-02-01:approve:A 2024-03-01:waive:A>B | B' 2024-06-01 => verified waived waivers formatted 1
            2024-02-01:approve:A 2024-03-01:waive:A>B | B 2025-02-02 => overdue waived waivers 1
            2024-02-01:approve:A 2024-03-01:waive:A>B | B 2025-05-03 => expired waived waivers 1
            2024-02-01:approve:A 2024-03-01:waive:A>B | B 2024-02-29 => changed changed
            2024-02-01:approve:A 2024-03-01:waive:A>B 2024-03-02:waive:B>C | C 2024-06-01 => verified waived waivers 2
            2024-02-01:approve:A 2024-03-01:waive:X>B | B 2024-06-01 => changed changed
            2024-02-01:approve:A 2024-03-01:waive:B>C 2024-03-02:waive:A>B | C 2024-06-01 => changed changed waivers 1
            2024-02-01:approve:A 2024-03-01:waive:A>B 2024-04-01:approve:B | B 2024-06-01 => verified match
            2024-02-01:approve:A 2024-03-01:waive:A>B 2024-04-01:approve:A | B 2024-06-01 => changed changed
            2024-02-01:approve:A 2024-03-01:waive:A>B 2024-04-01:reject:B | B 2024-06-01 => rejected changed rejected
            2024-02-01:approve:A 2024-03-01:waive:A>B 2024-04-01:reject:B' | B' 2024-06-01 => rejected changed rejected
            2024-02-01:approve:A 2024-03-01:waive:A>B 2024-04-01:reject:C | B 2024-06-01 => verified waived waivers rejected 1
            2024-03-01:waive:A>B | B 2024-06-01 => draft none
            2024-03-01:waive:A>B 2024-04-01:approve:A | B 2024-06-01 => changed changed
            2024-02-01:approve:A 2024-03-01:waive:A>B 2024-03-02:waive:B>C 2024-03-03:waive:C>D 2024-03-04:waive:D>E 2024-03-05:waive:E>F | F 2024-06-01 => verified waived waivers 5
            2024-02-01:approve:A 2024-03-01:waive:A>B 2024-03-02:waive:B>C 2024-03-03:waive:C>D 2024-03-04:waive:D>E 2024-03-05:waive:E>F 2024-03-06:waive:F>G | G 2024-06-01 => changed changed waivers 5
            2024-02-01:approve:A 2024-03-01:waive:A>B 2024-03-02:waive:B>C 2024-03-03:waive:C>D 2024-03-04:waive:D>E 2024-03-05:waive:E>F 2024-03-06:waive:F>G | F 2024-06-01 => verified waived waivers 5
            # reviews of sections
            2024-02-01:approve:A 2024-03-01:approve:A2:sections=two | A2 2024-06-01 => verified match section-scoped
            2024-02-01:approve:A 2024-03-01:approve:A2:sections=two | A 2024-06-01 => verified match section-scoped
            2024-02-01:approve:A 2024-03-01:approve:A2:sections=two | A3 2024-06-01 => changed changed section-scoped
            2024-02-01:approve:A 2024-03-01:approve:A2:sections=. | A2 2024-06-01 => changed changed section-scoped
            2024-02-01:approve:A 2024-03-01:approve:A2:sections=two | A2 2025-02-02 => overdue match section-scoped
            2024-02-01:approve:A 2024-03-01:approve:A2:sections=two | A2 2024-02-29 => changed changed
            2024-02-01:approve:A 2024-03-01:approve:A2:sections=two:by=nobody | A2 2024-06-01 => changed changed
            2024-02-01:approve:A 2024-03-01:approve:A2:sections=two:editorial-review | A2 2024-06-01 => changed changed
            2024-02-01:approve:A 2024-03-01:reject:A2:sections=two | A2 2024-06-01 => rejected changed rejected
            2024-02-01:approve:A 2024-03-01:approve:A2:sections=two 2024-03-02:approve:A23:sections=three | A23 2024-06-01 => verified match section-scoped
            2024-02-01:approve:A 2024-03-01:approve:A23:sections=two | A23 2024-06-01 => changed changed section-scoped
            2024-02-01:approve:A 2024-03-01:approve:A23:sections=two,three | A23 2024-06-01 => verified match section-scoped
            2024-02-01:approve:A 2024-03-01:approve:A23:sections=two 2024-03-02:approve:A3:sections=three | A23 2024-06-01 => verified match section-scoped
            2024-02-01:approve:A 2024-03-01:approve:A2:sections=two 2024-03-02:waive:A2>B | B 2024-06-01 => verified waived section-scoped waivers 1
            2024-02-01:approve:A 2024-03-01:approve:A2:sections=two 2024-04-01:approve:A | A2 2024-06-01 => changed changed
            2024-02-01:approve:A 2024-03-01:approve:A2:sections=two | Ashort 2024-06-01 => changed changed section-scoped
            2024-02-01:approve:A 2024-03-01:approve:A2:sections=two | Aswap 2024-06-01 => changed changed section-scoped
            # what stands beside the words
            2024-02-01:approve:A:asserted | A 2024-06-01 => verified match asserted
            2024-02-01:approve:A:signed | A 2024-06-01 => verified match
            2024-02-01:approve:A | A 2024-06-01 stale => verified match cost-stale
             | A 2024-06-01 stale => draft none cost-stale
            2024-02-01:approve:A:shows=x | A 2024-06-01 => verified match dependency-changed
            2024-02-01:approve:A:shows=x | B 2024-06-01 => changed changed dependency-changed
            2024-02-01:approve:A | A 2024-06-01 broken => verified match ledger-broken
             | A 2024-06-01 broken => draft none ledger-broken
            # a notice in the place of the page
            2024-02-01:approve:A | A 2024-06-01 gone=2024-06-01 => withdrawn match
            2024-02-01:approve:A | A 2024-06-01 gone=2024-06-02 => verified match
            2024-02-01:approve:A | B 2024-06-01 gone=2024-03-01 => withdrawn changed
            2024-02-01:approve:A | A 2025-02-02 gone=2024-03-01 => withdrawn match
             | A 2024-06-01 gone=2024-03-01 => withdrawn none
            2024-05-01:request | A 2024-06-01 gone=2024-03-01 => withdrawn none request-open
            # other policies
            2024-02-01:approve:A | A 2025-01-31 soon=0 => verified match
            2024-02-01:approve:A | A 2025-02-01 soon=0 => due-soon match
            2024-02-01:approve:A | A 2025-02-02 grace=0 => expired match
            2024-02-01:approve:A | A 2025-02-03 grace=1 => expired match
            2024-02-01:approve:A | A 2025-02-02 grace=1 => overdue match
            2024-02-01:approve:A | A 2024-02-01 soon=400 => due-soon match
            """;

    private static final Map<String, Person> PEOPLE = Map.of(
            "dana", person("dana", "2020-01-01", "2099-12-31", "2024-01-01"),
            "left", person("left", "2020-01-01", "2023-12-31", "2023-01-01"),
            "new", person("new", "2024-05-01", "2099-12-31", "2024-05-01"),
            "old", person("old", "2020-01-01", "2099-12-31", "2022-03-15"));

    private static Person person(String id, String from, String until, String checked) {
        return new Person(
                id,
                id,
                List.of(),
                "",
                Optional.of(new Person.License(
                        "1",
                        "NC",
                        Optional.of(LocalDate.parse(checked)),
                        Span.ofFile("content/reviewers/" + id + ".yaml"))),
                Optional.of(LocalDate.parse(from)),
                Optional.of(LocalDate.parse(until)),
                Optional.empty(),
                "",
                Span.ofFile("content/reviewers/" + id + ".yaml"));
    }

    /** Makes words with three sections; their name says how they differ from others. */
    private static Fingerprints words(String name) {
        String letter = name.substring(0, 1);
        String second = name.contains("2") ? letter + "2" : letter;
        String third = name.contains("3") ? letter + "3" : letter;
        List<Fingerprints.Section> sections = new ArrayList<>(
                List.of(section(".", letter), section("two", "two " + second), section("three", "three " + third)));
        if (name.endsWith("short")) {
            sections.remove(2);
        }
        if (name.endsWith("swap")) {
            sections.add(1, sections.remove(2));
        }
        return new Fingerprints(
                Fingerprint.of("exact " + name), Fingerprint.of("words " + name.replace("'", "")), sections);
    }

    private static Fingerprints.Section section(String id, String text) {
        return new Fingerprints.Section(id, Fingerprint.of(text));
    }

    private static LedgerEntry entry(String told, Instant recordedAt) {
        String[] parts = told.split(":", -1);
        LocalDate day = LocalDate.parse(parts[0]);
        if (parts[1].equals("request")) {
            return new ReviewRequest(PAGE, "editor", "", day, recordedAt, "", Optional.empty());
        }
        if (parts[1].equals("waive")) {
            String[] steps = parts[2].split(">", -1);
            return new TrivialEdit(
                    PAGE,
                    "editor",
                    day,
                    recordedAt,
                    TrivialEdit.Reason.TYPO,
                    words(steps[0]).exact(),
                    words(steps[1]),
                    "",
                    Optional.empty());
        }
        List<String> more = Arrays.asList(parts).subList(3, parts.length);
        Optional<String> sections = option(more, "sections");
        return new ReviewRecord(
                PAGE,
                option(more, "by").orElse("dana"),
                "Dana",
                List.of(),
                day,
                recordedAt,
                Arrays.stream(ReviewRecord.Meaning.values())
                        .filter(meaning -> more.contains(meaning.word()))
                        .findFirst()
                        .orElse(ReviewRecord.Meaning.CLINICAL_REVIEW),
                sections.isPresent()
                        ? ReviewRecord.Scope.SECTIONS
                        : more.contains("claims-only") ? ReviewRecord.Scope.CLAIMS_ONLY : ReviewRecord.Scope.WHOLE,
                sections.map(ids -> List.of(ids.split(",", -1))).orElse(List.of()),
                switch (parts[1]) {
                    case "approve" -> ReviewRecord.Decision.APPROVED;
                    case "approve-with" -> ReviewRecord.Decision.APPROVED_WITH_CHANGES;
                    case "reject" -> ReviewRecord.Decision.REJECTED;
                    case "ask" -> ReviewRecord.Decision.CHANGES_REQUESTED;
                    case "withdraw" -> ReviewRecord.Decision.WITHDRAWN;
                    default -> throw new IllegalArgumentException(told);
                },
                words(parts[2]),
                option(more, "shows")
                        .map(id -> List.of(new ReviewRecord.Mark(id, Fingerprint.of(id))))
                        .orElse(List.of()),
                option(more, "every").map(months -> Period.ofMonths(Integer.parseInt(months))),
                option(more, "next").map(LocalDate::parse),
                List.of(),
                "",
                "",
                more.contains("asserted")
                        ? ReviewRecord.Method.ASSERTED
                        : more.contains("signed") ? ReviewRecord.Method.SIGNED : ReviewRecord.Method.COUNTERSIGNED,
                Optional.empty(),
                Optional.empty());
    }

    private static Optional<String> option(List<String> words, String name) {
        return words.stream()
                .filter(word -> word.startsWith(name + "="))
                .map(word -> word.substring(name.length() + 1))
                .findFirst();
    }

    private static ReviewStateCalculator question(String told, Map<String, Person> people, long clock) {
        String[] sides = told.strip().split("\\|", -1);
        List<Ledger.Kept> entries = new ArrayList<>();
        for (String each : sides[0].strip().split(" +", -1)) {
            if (!each.isEmpty()) {
                LedgerEntry entry = entry(each, Instant.ofEpochSecond(clock + entries.size()));
                int number = entries.size() + 1;
                entries.add(new Ledger.Kept(number, number + ".yaml", entry, Fingerprint.of(each)));
            }
        }
        List<String> asked = List.of(sides[1].strip().split(" +", -1));
        ReviewPolicy policy = new ReviewPolicy(
                YEAR,
                option(asked, "soon").map(Integer::valueOf).orElse(45),
                option(asked, "grace").map(Integer::valueOf).orElse(90),
                option(asked, "require")
                        .map(word -> ReviewPolicy.Requirement.valueOf(word.toUpperCase(Locale.ROOT)))
                        .orElse(ReviewPolicy.Requirement.RECORD),
                ReviewPolicy.WhenChanged.SERVE_REVIEWED,
                ReviewPolicy.WhenPast.PUBLISH,
                ReviewPolicy.WhenPast.PUBLISH,
                false);
        return new ReviewStateCalculator(
                new Ledger(PAGE, entries, !asked.contains("broken")),
                words(asked.get(0)),
                List.of(),
                people,
                option(asked, "gone").map(LocalDate::parse),
                option(asked, "every")
                        .map(months -> Period.ofMonths(Integer.parseInt(months)))
                        .orElse(YEAR),
                policy,
                asked.contains("stale"),
                LocalDate.parse(asked.get(1)));
    }

    private static String told(ReviewState state) {
        return state.badge().word()
                + " " + state.integrity().name().toLowerCase(java.util.Locale.ROOT)
                + state.flags().stream().map(flag -> " " + flag.word()).sorted().collect(Collectors.joining())
                + (state.waivers() > 0 ? " " + state.waivers() : "");
    }

    private static List<String> cases() {
        return CASES.lines().filter(line -> !line.startsWith("#")).toList();
    }

    @TestFactory
    Stream<DynamicTest> each_case_has_its_state() {
        assertTrue(cases().size() >= 120, () -> "only " + cases().size() + " cases");
        return cases().stream()
                .map(line -> DynamicTest.dynamicTest(line, () -> {
                    String[] sides = line.split("=>", -1);
                    List<String> wanted = List.of(sides[1].strip().split(" ", -1));
                    String flags = wanted.stream()
                            .skip(2)
                            .sorted((a, b) -> Boolean.compare(isNumber(a), isNumber(b)) != 0
                                    ? Boolean.compare(isNumber(a), isNumber(b))
                                    : a.compareTo(b))
                            .map(flag -> " " + flag)
                            .collect(Collectors.joining());
                    assertEquals(
                            wanted.get(0) + " " + wanted.get(1) + flags,
                            told(question(sides[0], PEOPLE, 1_700_000_000L).answer()));
                }));
    }

    private static boolean isNumber(String word) {
        return word.matches("[0-9]+");
    }

    @Test
    void the_state_depends_on_files_and_day_alone() {
        Random random = new Random(31);
        String[] kinds = {"approve", "approve-with", "reject", "ask", "withdraw", "request", "waive"};
        String[] more = {"", ":by=left", ":by=old", ":by=nobody", ":sections=two", ":editorial-review", ":asserted"};
        String[] names = {"A", "B", "C", "A2", "A'", "A3"};
        Map<ReviewState.Badge, Integer> seen = new TreeMap<>();
        for (int i = 0; i < 4_000; i++) {
            StringBuilder line = new StringBuilder();
            LocalDate day = LocalDate.of(2023, 6, 1);
            for (int j = random.nextInt(6); j > 0; j--) {
                day = day.plusDays(random.nextInt(120));
                String kind = kinds[random.nextInt(kinds.length)];
                line.append(day).append(':').append(kind);
                if (kind.equals("waive")) {
                    line.append(':')
                            .append(names[random.nextInt(3)])
                            .append('>')
                            .append(names[random.nextInt(3)]);
                } else if (!kind.equals("request")) {
                    line.append(':')
                            .append(names[random.nextInt(names.length)])
                            .append(more[random.nextInt(more.length)]);
                }
                line.append(' ');
            }
            line.append("| ").append(names[random.nextInt(names.length)]).append(' ');
            line.append(LocalDate.of(2023, 6, 1).plusDays(random.nextInt(900)));
            Map<String, Person> shuffled = new LinkedHashMap<>();
            List<String> ids = new ArrayList<>(PEOPLE.keySet());
            java.util.Collections.shuffle(ids, random);
            ids.forEach(id -> shuffled.put(id, PEOPLE.getOrDefault(id, PEOPLE.get("dana"))));
            ReviewStateCalculator question = question(line.toString(), PEOPLE, 1_700_000_000L);
            ReviewState state = question.answer();
            assertEquals(state, question.answer());
            // Another order in a map, and another clock when the records were written, change nothing of it.
            ReviewState other = question(line.toString(), new HashMap<>(shuffled), random.nextInt(2_000_000_000))
                    .answer();
            assertEquals(told(state), told(other), line::toString);
            assertEquals(state.due(), other.due());
            assertEquals(state.expires(), other.expires());
            assertHolds(state, line.toString());
            seen.merge(state.badge(), 1, Integer::sum);
        }
        assertTrue(seen.size() >= 7, seen::toString);
    }

    /** What is true of every state. */
    private static void assertHolds(ReviewState state, String line) {
        boolean none = state.integrity() == ReviewState.Integrity.NONE;
        assertEquals(none, state.standing().isEmpty(), line);
        assertEquals(none, state.freshness().isEmpty(), line);
        assertEquals(none, state.due().isEmpty(), line);
        assertTrue(state.waivers() <= TrivialEdit.MOST, line);
        assertTrue(state.badge() != ReviewState.Badge.VERIFIED || state.vouchedFor(), line);
        boolean changed = state.integrity() == ReviewState.Integrity.CHANGED;
        assertTrue(state.badge() != ReviewState.Badge.CHANGED || changed, line);
        assertEquals(changed && state.refusal().isEmpty(), state.badge() == ReviewState.Badge.CHANGED, line);
        assertTrue(state.refusal().isEmpty() || !state.vouchedFor(), line);
    }
}
