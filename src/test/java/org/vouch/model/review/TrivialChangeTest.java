package org.vouch.model.review;

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
import org.vouch.model.page.PageId;
import org.vouch.model.text.Lexicon;
import org.vouch.reader.content.LexiconReader;

class TrivialChangeTest {
    private static final Lexicon LEXICON = LexiconReader.builtIn();

    private static final String BODY = """
            An intensive outpatient program (IOP) is treatment by day. You sleep at home, and it can cost up to $10,000.

            ## Who it suits

            People who recieve support at home. You should not stop drinking alone. Take the first dose with a nurse.
            Ask about [buprenorphine](https://www.samhsa.gov/medications) and call [988](tel:988). See [it](http://findtreatment.gov/a).

            They *always* seperate wich of the rooms are warm. The nurse brings soup and proably bread.

            - Never
              - drive
            - Call a nurse

            | A | B |
            |---|---|
            | cell | |

            :::note
            It is safe to ask. Beware of the the costs.
            :::
            """;

    /** What may be let pass, as {@code old -> new}. */
    private static final List<String> TRIVIAL = List.of(
            "recieve -> receive",
            "the the -> the",
            "Ask about -> Ask  about",
            "seperate -> separate",
            "wich -> which",
            "proably -> probably",
            "nurse brings -> nurse, brings",
            "(https://www.samhsa.gov/medications) -> (https://www.samhsa.gov/medications/)",
            "(http://findtreatment.gov/a) -> (https://findtreatment.gov/a)");

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
            "www.samhsa.gov/medications -> www.samhsa.gov/medication",
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
            "treatment -> mistreatment",
            "treatment by day. -> treatment by day:",
            "outpatient -> out-patient",
            "You sleep at home, and -> You sleep at home and",
            "Beware of -> Be ware of",
            "intensive -> intensiv",
            "recieve -> relieve or receive",
            "recieve -> Receive",
            "People who -> people who",
            "nurse brings -> nurse. Brings",
            "- drive -> - drove",
            "- Never -> -  Never",
            "  - drive -> - drive",
            "drive\n- Call -> drive\n  - Call",
            "by day. You -> by day.\nYou",
            "*always* seperate -> always seperate",
            "| cell | | -> | | cell |");

    /** Pairs of words of which neither is a misspelling of the other, whichever stood there first. */
    private static final List<String> PAIRS = List.of(
            "increases decreases",
            "hypertension hypotension",
            "hyperglycemia hypoglycemia",
            "hyperthermia hypothermia",
            "sixty fifty",
            "forty fifty",
            "sixteen sixty",
            "prednisone prednisolone",
            "include exclude",
            "inhale exhale",
            "internal external",
            "minor major",
            "effective defective",
            "monday sunday",
            "quit quiet",
            "causes pauses",
            "hydroxyzine hydralazine",
            "intravenous intervenous",
            "tuesday thursday",
            "june july",
            "inject eject",
            "prescribe proscribe",
            "ingest digest",
            "patient patent",
            "fasting lasting",
            "daily dairy",
            "heroin heroine",
            "lethal legal",
            "drunk drink",
            "nurse purse",
            "able unable",
            "sober somber",
            "cuarenta cincuenta",
            "sesenta setenta",
            "lunes martes",
            "aumenta aumente",
            "inducir deducir",
            "cesar cenar",
            "metadona metadone",
            "clonidine clozapine",
            "hypetension hypertension",
            "hypotenson hypotension",
            "nternal internal",
            "untreatd treated",
            "thre there",
            "ibuprofin ibuprofen",
            "fourty forty",
            "monay money",
            "Lyrica Lyrics",
            "teh the",
            "untill until");

    /** Misspellings of one word alone. */
    private static final List<String> SLIPS = List.of(
            "recieve receive",
            "seperate separate",
            "occured occurred",
            "definately definitely",
            "accomodate accommodate",
            "beleive believe",
            "goverment government",
            "wich which",
            "freind friend",
            "nesesario necesario",
            "familliares familiares");

    private static SignedText text(String body) {
        return new SignedText(new PageId("articles/iop"), "What an IOP is", "Plainly.", body, List.of());
    }

    private static List<String> objections(String change) {
        String[] sides = change.split(" -> ", -1);
        assertTrue(BODY.contains(sides[0]), sides[0]);
        return TrivialChange.objections(text(BODY), text(BODY.replace(sides[0], sides[1])), LEXICON);
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

    @TestFactory
    Stream<DynamicTest> another_word_is_no_slip() {
        return PAIRS.stream()
                .map(pair -> DynamicTest.dynamicTest(pair, () -> {
                    String[] words = pair.split(" ", -1);
                    assertTrue(!Misspelling.of(words[0], words[1], false, LEXICON), pair);
                }));
    }

    @TestFactory
    Stream<DynamicTest> a_word_of_no_list_that_becomes_one_is_a_slip() {
        return SLIPS.stream()
                .map(pair -> DynamicTest.dynamicTest(pair, () -> {
                    String[] words = pair.split(" ", -1);
                    assertTrue(Misspelling.of(words[0], words[1], false, LEXICON), pair);
                    assertTrue(!Misspelling.of(words[1], words[0], false, LEXICON), "the other way round");
                }));
    }

    @Test
    void no_weighty_word_is_a_slip() {
        List<String> words = new ArrayList<>(LEXICON.weighty());
        for (int i = 0; i < words.size(); i++) {
            for (int j = 0; j < words.size(); j++) {
                String one = words.get(i);
                String other = words.get(j);
                assertTrue(!Misspelling.of(one, other, true, LEXICON), () -> one + " " + other);
            }
        }
    }

    @Test
    void a_mark_beside_a_duty_is_no_slip() {
        for (String change : List.of(
                "Never mix pills and gin. -> Never. Mix pills and gin.",
                "Bring pills, not gin. -> Bring pills not, gin.",
                "Stop drinking if you shake. Call a nurse. -> Stop drinking. If you shake, call a nurse.",
                "Wait, do not sleep. -> Wait do not, sleep.",
                "No, beer helps. -> No beer helps.",
                "No beer helps. -> No, beer helps.",
                "Nunca tome esto. -> Nunca, tome esto.",
                "Call a nurse, 5 pills hurt. -> Call a nurse 5, pills hurt.")) {
            String[] sides = change.split(" -> ", -1);
            assertTrue(
                    !TrivialChange.objections(text(sides[0] + "\n"), text(sides[1] + "\n"), LEXICON)
                            .isEmpty(),
                    change);
        }
    }

    @Test
    void many_slips_are_too_many() {
        String body = BODY.replace("recieve", "receive")
                .replace("the the", "the")
                .replace("wich", "which")
                .replace("proably", "probably");
        assertEquals(
                List.of("more than 3 places changed (4)"), TrivialChange.objections(text(BODY), text(body), LEXICON));
    }

    @Test
    void what_stands_beside_the_words_counts_too() {
        SignedText from = text(BODY);
        SignedText other = new SignedText(from.page(), "What an IOP was", from.description(), BODY, List.of());
        assertTrue(TrivialChange.objections(from, other, LEXICON).contains("the title changed"));
        SignedText shows = new SignedText(
                from.page(),
                from.title(),
                from.description(),
                BODY,
                List.of(new Dependency.Fields().add("call", "988").of(Dependency.Kind.CRISIS_LINE, "988")));
        assertEquals(1, TrivialChange.objections(from, shows, LEXICON).size());
    }

    @Test
    void changes_lead_from_one_text_to_the_other() {
        Random random = new Random(61);
        for (int i = 0; i < 2_000; i++) {
            String from = scribble(random);
            String to = scribble(random);
            List<WordDiff> changes = WordDiff.between(from, to);
            // What is kept of both is the same words in the same order.
            List<String> old = words(from);
            List<String> now = words(to);
            List<String> keptOld =
                    without(old, changes.stream().map(WordDiff::removed).toList());
            List<String> keptNow =
                    without(now, changes.stream().map(WordDiff::added).toList());
            assertEquals(old.size() - count(changes, WordDiff::removed), keptOld.size());
            assertEquals(now.size() - count(changes, WordDiff::added), keptNow.size());
            assertEquals(
                    keptOld.stream().sorted().toList(),
                    keptNow.stream().sorted().toList(),
                    from + " -> " + to);
            assertEquals(from.equals(to), changes.isEmpty());
        }
    }

    private static int count(List<WordDiff> changes, Function<WordDiff, List<String>> words) {
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
