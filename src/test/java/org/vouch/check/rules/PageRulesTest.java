package org.vouch.check.rules;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.vouch.model.library.StyleGuide;
import org.vouch.model.text.Finding;
import org.vouch.model.text.Outcome;
import org.vouch.model.text.Severity;
import org.vouch.model.text.Source;
import org.vouch.reader.content.LanguageReader;

class PageRulesTest {
    private static String places(String body) {
        return Manuscripts.places(Manuscripts.findings(body));
    }

    private static String told(List<Finding> findings) {
        return findings.stream()
                .map(finding -> finding.severity().word() + " " + finding.rule() + ": " + finding.message()
                        + (finding.fix().isEmpty() ? "" : " > " + finding.fix()))
                .collect(Collectors.joining("\n"));
    }

    // ---- where words are looked for ----

    @Test
    void a_finding_says_what_is_wrong_what_to_write_and_who_says_so() {
        Finding finding = Manuscripts.findings("Some addicts wait.").get(0);

        assertEquals(Severity.ERROR, finding.severity());
        assertEquals("'addicts' names a person by an illness", finding.message());
        assertEquals("write 'person with a substance use disorder' or 'person with addiction'", finding.fix());
        assertEquals(
                "NIDA, Words Matter; VA, style guide on substance use terms; AP Stylebook (2017)", finding.source());
    }

    @Test
    void an_article_like_the_first_one_gets_these_findings() {
        String body = """
                Those who need help for substance abuse may attend a residential rehab or an IOP rehab.
                If you suffer from addiction, the rehab can help you achieve sobriety.

                - Living with people who value sobriety
                - Keeping to sobriety
                - Struggle with a mild to moderate substance use disorder
                - Completed medical detox

                ## Get Connected With a Top-Rated Program

                A stay is extremely effective for some. It can cost upwards of $40,000, and an IOP can cost up to $10,000.
                You receive the same services without a stay. It can prevent people from finding out.
                """;

        assertEquals("""
                5:25+15 words.substance-abuse
                5:66+5 words.rehab
                5:82+5 words.rehab
                6:8+21 words.suffers
                6:35+5 words.rehab
                6:62+8 words.sober
                8:32+8 words.sober
                9:14+8 words.sober
                10:3+13 words.struggles
                11:13+13 words.detox
                13:25+9 claims.best
                15:11+19 claims.effective
                15:64+7 money-sourced
                15:99+7 money-sourced
                16:17+13 claims.same-services
                16:54+31 claims.nobody-will-know""", places(body));
    }

    @Test
    void title_and_description_are_looked_through_where_they_stand() {
        String page = """
                ---
                title: "Help for addicts"
                description: >-
                  We help the alcoholic
                  and the junkie.
                ---
                Words.
                """;

        assertEquals("2:18+7 words.addict\n4:15+9 words.alcoholic\n5:11+6 words.junkie", places(page));
    }

    @Test
    void other_peoples_words_are_left_to_them() {
        assertEquals("", places("""
                        He said: "I am a junkie." She said: 'I am an addict, and it's mine.' «A drunkard»

                        > I was a junkie.

                        A note.[^n] See `addict` and https://example.org/addict.

                        [^n]: Junkies, a history.
                        """));
    }

    @Test
    void a_phrase_does_not_go_across_a_border() {
        assertEquals("", places("He takes a drug. Abuse is another matter.\n\nA substance\n\nAbuse."));
        assertEquals("5:9+16 words.substance-abuse", places("He had *substance* abuse."));
        assertEquals("5:8+9 words.substance-abuse", places("He had substance\nabuse."));
    }

    @Test
    void pages_in_another_language_are_not_looked_through_by_english_rules() {
        PageRules rules = PageRules.under(LanguageReader.builtIn(), Severity.ADVICE);

        assertEquals(
                List.of(),
                Manuscripts.findings("a.es.md", "---\ntitle: T\ndescription: D\n---\nUn junkie.\n", rules::check));
    }

    // ---- claims and money ----

    @Test
    void a_claim_stands_if_its_own_sentence_cites_a_source() {
        String note = "\n\n[^a]: A study.\n";

        assertEquals("", Manuscripts.places(claims("It is proven.[^a]" + note)));
        assertEquals("", Manuscripts.places(claims("It is proven[^a] in two studies. More." + note)));
        assertEquals("5:7+6 claims.proven", Manuscripts.places(claims("It is proven. So they say.[^a]" + note)));
        assertEquals("5:15+6 claims.proven", Manuscripts.places(claims("So.[^a] It is proven." + note)));
    }

    @Test
    void praise_in_a_block_quote_is_a_claim_of_the_house() {
        assertEquals("5:7+9 claims.best", Manuscripts.places(claims("> The top-rated place.")));
    }

    private static List<Finding> claims(String body) {
        return Manuscripts.findings(body).stream()
                .filter(finding -> finding.rule().startsWith("claims."))
                .toList();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "500USD",
                "500 EUR",
                "EUR500",
                "CAD 500",
                "$.50",
                "50¢",
                "50 cents",
                "＄500",
                "500 bucks",
                "¥5000",
                "5 000 $",
                "1 200 €",
                "12 500,00 €",
                "$500 000"
            })
    void an_amount_is_told_whole_however_it_is_written(String amount) {
        assertEquals("5:10+" + amount.length() + " money-sourced", places("It costs " + amount + "."));
    }

    @ParameterizedTest
    @ValueSource(strings = {"B12", "401k", "10k steps", "COVID19", "4U", "5 000 people", "in 2024 300 people came"})
    void what_only_looks_like_an_amount_is_not_told(String words) {
        assertEquals("", places("They had " + words + " there."));
    }

    @Test
    void two_ends_of_an_amount_are_one() {
        assertEquals("5:10+8 money-sourced", places("It costs $10k–20k."));
        assertEquals("5:14+21 money-sourced", places("Cuesta entre 1.000 y 2.000 dólares."));
        assertEquals("5:8+14 money-sourced", places("Cuesta $50 hasta $100 al día."));
        assertEquals("5:18+11 money-sourced", places("It costs between $50 and $80 a day."));
        assertEquals("5:10+6 money-sourced", places("It costs $50−80 a day."));
        for (String millions : new String[] {
            "$1–2M",
            "$1−2M",
            "$1~2M",
            "£1–2m",
            "$1.2-million",
            "between $1.5 and $2.5 million",
            "entre 1 y 2 millones de dólares"
        }) {
            assertEquals("", places("A team costs " + millions + " a year."), millions);
        }
        assertEquals("5:4+11 foreign-code", places("So $$ x = 1 $$ it is."));
    }

    @Test
    void an_amount_has_a_source_and_a_date() {
        String note = "\n\n[^a]: A study.\n";

        assertEquals("5:10+7 money-sourced", places("It costs $10,000."));
        assertEquals("5:4+13 money-sourced", places("Or 5,000 dollars, says nobody."));
        assertEquals("5:10+7 money-sourced", places("It costs $10,000. In 2024, that was much."));
        assertEquals("", places("It costs $10,000.[^a]" + note));
        assertEquals("", places("In 2024, a study found that it costs $10,000."));
        assertEquals("", places("Suppose that it costs $10,000."));
        assertEquals("", places("| Care | Price | Source |\n|---|---|---|\n| IOP | $10,000 | Here[^a] |" + note));
        assertEquals("6:9+7 money-sourced", places("Words.[^a]\n- Up to $10,000" + note));
    }

    // ---- invisible characters ----

    @ParameterizedTest
    @ValueSource(
            strings = {
                "> \u03A4\u03BF **HTML element** (\u03AE _a quotation_) \u03BA\u03B1\u03C4\u03B1\u03B4\u03B5\u03B9\u03BA\u03BD\u03CD\u03B5\u03B9.",
                "## \u039F \u0394\u03C1\u03CC\u03BC\u03BF\u03C2 - The Road",
                "\u041F\u043E\u0437\u0432\u043E\u043D\u0438\u0442\u0435 \u0441 \u043D\u0430\u043C\u0438 \u0438 \u0443 \u0432\u0430\u0441 988."
            })
    void a_line_in_another_alphabet_has_its_own_short_words(String line) {
        String english = "Call this line at any hour, and somebody who speaks your language answers you.\n\n";
        assertEquals(List.of(), letters(english.repeat(3) + line + "\n"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "## \u0441\u043E\u0441\u0430",
                "## \u0421\u043E\u0441\u0430 \u0440\u0430\u0441\u0435",
                "Wait for 1\u041E minutes.",
                "Take \u03A4wo of them, says a line with one word in Greek, \u03B1\u03B3\u03AC\u03C0\u03B7, and many in English.",
                "\u0410 word of Russian, \u0432\u0440\u0430\u0447, makes no line Russian."
            })
    void no_disguise_becomes_plain_by_its_neighbors(String line) {
        String english = "Call this line at any hour, and somebody who speaks your language answers you.\n\n";
        assertTrue(letters(english.repeat(3) + line + "\n").size() > 0, line);
    }

    private static List<Finding> letters(String body) {
        return Manuscripts.findings(body).stream()
                .filter(finding -> finding.rule().equals(LettersPlain.ID))
                .toList();
    }

    @Test
    void nothing_hides_between_the_letters() {
        assertEquals("5:3+1 invisible-character", places("ad\u200Bdict"));
        assertEquals("5:3+7 invisible-character", places("ad&#8203;dict"));
        assertEquals("5:1+1 invisible-character", places("\u202Etxt"));
        assertEquals("2:9+1 invisible-character", places("---\ntitle: a\u200Fb\ndescription: D\n---\nWords.\n"));
        assertEquals("", places("A family: \uD83D\uDC69\u200D\uD83D\uDC67, and a \u2764\uFE0F."));
    }

    // ---- waivers ----

    @Test
    void a_waiver_lets_one_rule_pass_in_one_block_and_is_told() {
        List<Finding> findings = Manuscripts.findings("""
                <!-- vouch-allow: words.rehab it is the name of the house -->
                The Rehab is a rehab for a junkie.

                The rehab. <!-- vouch-allow: words.rehab it is said so -->

                The rehab.
                """);

        assertEquals("""
                advice waiver-used: 2 findings of 'words.rehab' allowed: it is the name of the house > nothing, as long as the reason holds; else change the words, and take the comment out
                error words.junkie: 'junkie' puts a person down > write 'person who uses drugs' or 'person with opioid use disorder'
                advice waiver-used: one finding of 'words.rehab' allowed: it is said so > nothing, as long as the reason holds; else change the words, and take the comment out
                advice words.rehab: 'rehab' says little about what a program does > write 'treatment program'""", told(findings));
    }

    @Test
    void a_waiver_covers_a_whole_list_or_table() {
        assertEquals("5:1+44 waiver-used", places("<!-- vouch-allow: words.rehab both names -->\n- rehab\n- rehab\n"));
    }

    @Test
    void a_waiver_that_says_too_little_is_told() {
        assertEquals("""
                error waiver-reason: missing reason for allowing 'words.rehab' > write the reason after the rule
                error waiver-rule: there is no rule 'words.rehabs' to allow > did you mean 'words.rehab'?
                warning waiver-unused: there is nothing here that 'words.rehab' would find > take the comment out, or move it above the block that it is about
                error waiver-form: this comment lets nothing pass > write <!-- vouch-allow: rule reason -->, as in <!-- vouch-allow: words.rehab the name of the clinic -->""", told(Manuscripts.findings("""
                        <!-- vouch-allow: words.rehab -->
                        Words.

                        <!-- vouch-allow: words.rehabs a reason -->
                        Words.

                        <!-- vouch-allow: words.rehab a reason -->
                        Words.

                        <!-- vouch-ignore -->
                        Words.
                        """)));
    }

    // ---- the house's own lists ----

    private static Outcome<PageRules> house(String yaml) {
        Outcome<StyleGuide> read = LanguageReader.read(List.of(new Source("content/language/house.yaml", yaml)));
        return new Outcome<>(PageRules.under(read.value(), Severity.ADVICE), read.findings());
    }

    @Test
    void a_house_adds_changes_and_switches_off_rules() {
        Outcome<PageRules> rules = house("""
                lists:
                  GUEST: [guest, guests]
                rules:
                  words.rehab: off
                  words.junkie: advice
                  words.relapse:
                    level: error
                    prefer: [return to use]
                  words.guest:
                    match: [GUEST, (our) client(s)]
                    except: [wedding guest(s)]
                    prefer: [patient]
                    level: warning
                    why: sounds like a hotel
                    source: [va, Our own guide]
                """);

        assertEquals(List.of(), rules.findings());
        assertEquals("""
                advice words.junkie: 'junkie' puts a person down > write 'person who uses drugs' or 'person with opioid use disorder'
                warning words.guest: 'guest' sounds like a hotel > write 'patient'
                warning words.guest: 'our clients' sounds like a hotel > write 'patient'
                error words.relapse: 'relapse' carries blame for many readers > write 'return to use'
                warning waiver-unused: there is nothing here that 'words.rehab' would find > take the comment out, or move it above the block that it is about""", told(Manuscripts.findings("a.md", """
                        ---
                        title: T
                        description: D
                        ---
                        A rehab for a junkie, who is a guest as our clients are, after a relapse. A wedding guest came.

                        <!-- vouch-allow: words.rehab a reason -->
                        More.
                        """, rules.value()::check)));
    }

    @Test
    void a_house_weighs_a_claim_in_all_sentences_or_in_promises_alone() {
        String words = "---\ntitle: T\ndescription: D\n---\nThe pill cures cravings. Our pill cures cravings.\n";
        assertEquals(
                List.of("warning", "error"), weights(Manuscripts.findings("a.md", words, Manuscripts.RULES::check)));
        assertEquals(
                List.of("advice", "advice"),
                weights(Manuscripts.findings(
                        "a.md", words, house("rules: {claims.cure: advice}\n").value()::check)));
        assertEquals(
                List.of("warning", "warning"),
                weights(Manuscripts.findings(
                        "a.md",
                        words,
                        house("rules: {claims.cure: {promised: warning}}\n").value()::check)));
    }

    private static List<String> weights(List<Finding> findings) {
        return findings.stream().map(finding -> finding.severity().word()).toList();
    }

    @Test
    void a_house_says_in_which_sentences_its_words_are_right() {
        Outcome<PageRules> rules = house("""
                contexts:
                  negated: {before: [nary a]}
                  kitchen: {sentence: [(soup|bread)], without: [patient]}
                rules:
                  words.guest:
                    match: [guest(s) END, guest <who>]
                    unless: [negated, question, kitchen]
                    why: sounds like a hotel
                """);

        assertEquals(List.of(), rules.findings());
        assertEquals(
                """
                5:5+5 words.guest
                13:3+5 words.guest
                13:12+5 words.guest""",
                Manuscripts.places(Manuscripts.findings(
                        "a.md",
                        """
                        ---
                        title: T
                        description: D
                        ---
                        The guest, who slept. A guest room.

                        There was nary a guest. There is no guest.

                        Is she a guest?

                        Soup for each guest.

                        A guest who guest? No: A guest.

                        Soup is for the patient, not a guest.
                        """.replace("A guest who guest? No: A guest.", "A guest; a guest."),
                        rules.value()::check)));
    }

    @Test
    void a_context_that_there_is_not_and_an_end_in_the_middle_are_told() {
        assertEquals("""
                error phrase-invalid: END must come last > write words as in addict(s), (drug|opioid) user, <was> clean or (drug) test
                error language-context-unknown: there is no context 'quetsion' > did you mean 'question'?""", told(house("""
                        rules:
                          words.guest: {match: [guest, a END guest], unless: [quetsion], why: x}
                        """).findings()));
    }

    @Test
    void a_house_has_rules_for_spanish_pages() {
        PageRules rules = house("""
                language: es
                rules:
                  palabras.adicto: {match: [adict(o|a)(s)], prefer: [persona con adicción], level: error, why: etiqueta}
                """).value();

        assertEquals(
                "5:4+6 palabras.adicto",
                Manuscripts.places(Manuscripts.findings(
                        "a.es.md", "---\ntitle: T\ndescription: D\n---\nUn ADICTO con adicción.\n", rules::check)));
    }

    @Test
    void a_fault_in_a_house_list_is_told_where_it_stands() {
        Outcome<PageRules> rules = house("""
                rules:
                  words.rehabs: off
                  words.detox: louder
                  words.new: {match: [addict(s], prefer: [x]}
                  words.other: {matsch: [x], match: ["<was>"]}
                  Words.New: {match: [x]}
                """);

        assertEquals(
                """
                error language-rule-unknown: there is no rule 'words.rehabs' > did you mean 'words.rehab'? A new rule needs 'match'
                error choice-unknown: 'words.detox' does not know 'louder' > allowed: error, warning, advice, off
                error phrase-invalid: a ')' is missing: addict(s > write words as in addict(s), (drug|opioid) user, <was> clean or (drug) test
                error field-unknown: 'matsch' is not a field of a word rule > did you mean 'match'? allowed: match, except, unless, only, prefer, fix, level, promised, why, source, citable
                error phrase-invalid: a phrase needs one word that must be there and is what is wrong > write words as in addict(s), (drug|opioid) user, <was> clean or (drug) test
                error id-invalid: a rule cannot be called 'Words.New' > write lower-case letters, digits and hyphens, with points between parts, as in words.addict""", told(rules.findings().stream().sorted(Finding.BY_PLACE).toList()));
        assertTrue(rules.findings().stream()
                .allMatch(finding -> finding.span().path().equals("content/language/house.yaml")));
    }
}
