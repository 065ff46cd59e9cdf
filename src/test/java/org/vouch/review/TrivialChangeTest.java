package org.vouch.review;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.vouch.page.PageId;

class TrivialChangeTest {
    private static final String BODY = """
            An intensive outpatient program (IOP) is treatment by day. You sleep at home, and it can cost up to $10,000.

            ## Who it suits

            People who recieve support at home. You should not stop drinking alone. Take the first dose with a nurse.
            Ask about [buprenorphine](https://www.samhsa.gov/medications) and call [988](tel:988).

            :::note
            It is safe to ask. Beware of the the costs.
            :::
            """;

    /** What may be let pass, as {@code old -> new}. */
    private static final List<String> TRIVIAL = List.of(
            "recieve -> receive",
            "the the -> the",
            "treatment by day. -> treatment by day:",
            "outpatient -> out-patient",
            "You sleep at home, and -> You sleep at home and",
            "Ask about -> Ask  about",
            "Beware of -> Be ware of",
            "intensive -> intensiv",
            "www.samhsa.gov/medications -> www.samhsa.gov/medication");

    /** What has to be read again. */
    private static final List<String> GRAVE = List.of(
            "$10,000 -> $1,000",
            "$10,000 -> 10,000",
            "should not stop -> should stop",
            "should not stop -> must not stop",
            "can cost -> will cost",
            "first dose -> first doses",
            "buprenorphine -> naltrexone",
            "(tel:988) -> (tel:911)",
            "www.samhsa.gov -> www.example.com",
            "## Who it suits -> ## Whom it suits",
            "## Who it suits -> Who it suits",
            "safe to ask -> unsafe to ask",
            "with a nurse -> alone",
            "with a nurse -> with a nurses' aide in the room",
            "by day -> by night",
            "sleep at home -> sleep there",
            ":::note -> :::urgent",
            "support at home -> ~~support~~ at home",
            "People who -> Men who",
            "treatment -> mistreatment");

    private static SignedText text(String body) {
        return new SignedText(new PageId("articles/iop"), "What an IOP is", "Plainly.", body, List.of());
    }

    private static List<String> objections(String change) {
        String[] sides = change.split(" -> ", -1);
        assertTrue(BODY.contains(sides[0]), sides[0]);
        return TrivialChange.objections(text(BODY), text(BODY.replace(sides[0], sides[1])));
    }

    @TestFactory
    Stream<DynamicTest> slips_may_be_let_pass() {
        return TRIVIAL.stream()
                .map(each -> DynamicTest.dynamicTest(each, () -> assertEquals(List.of(), objections(each))));
    }

    @TestFactory
    Stream<DynamicTest> what_may_hurt_is_read_again() {
        return GRAVE.stream()
                .map(each -> DynamicTest.dynamicTest(
                        each, () -> assertTrue(!objections(each).isEmpty())));
    }

    @Test
    void many_slips_are_too_many() {
        String body = BODY.replace("recieve", "receive")
                .replace("the the", "the")
                .replace("by day.", "by day:")
                .replace("home, and", "home and");
        assertEquals(List.of("more than 3 places changed (4)"), TrivialChange.objections(text(BODY), text(body)));
    }

    @Test
    void what_stands_beside_the_words_counts_too() {
        SignedText from = text(BODY);
        SignedText other = new SignedText(from.page(), "What an IOP was", from.description(), BODY, List.of());
        assertTrue(TrivialChange.objections(from, other).contains("the title changed"));
        SignedText shows = new SignedText(
                from.page(),
                from.title(),
                from.description(),
                BODY,
                List.of(new Dependency.Fields().add("call", "988").of("crisis-line 988")));
        assertEquals(1, TrivialChange.objections(from, shows).size());
    }

    @Test
    void changes_lead_from_one_text_to_the_other() {
        Random random = new Random(61);
        for (int i = 0; i < 2_000; i++) {
            String from = scribble(random);
            String to = scribble(random);
            List<WordChange> changes = WordChange.between(from, to);
            // What is kept of both is the same words in the same order.
            List<String> old = words(from);
            List<String> now = words(to);
            List<String> keptOld =
                    without(old, changes.stream().map(WordChange::removed).toList());
            List<String> keptNow =
                    without(now, changes.stream().map(WordChange::added).toList());
            assertEquals(old.size() - count(changes, WordChange::removed), keptOld.size());
            assertEquals(now.size() - count(changes, WordChange::added), keptNow.size());
            assertEquals(
                    keptOld.stream().sorted().toList(),
                    keptNow.stream().sorted().toList(),
                    from + " -> " + to);
            assertEquals(from.equals(to), changes.isEmpty());
        }
    }

    private static int count(List<WordChange> changes, Function<WordChange, List<String>> words) {
        return changes.stream().map(words).mapToInt(List::size).sum();
    }

    private static List<String> words(String text) {
        return text.isEmpty() ? List.of() : List.of(text.split(" ", -1));
    }

    private static List<String> without(List<String> words, List<List<String>> gone) {
        List<String> left = new ArrayList<>(words);
        gone.forEach(each -> each.forEach(word -> assertTrue(left.remove(word), word)));
        return left;
    }

    private static String scribble(Random random) {
        return Stream.generate(() -> "w" + random.nextInt(400))
                .limit(random.nextInt(12))
                .map(word -> random.nextInt(3) > 0 ? "w" + random.nextInt(6) : word)
                .collect(Collectors.joining(" "));
    }
}
