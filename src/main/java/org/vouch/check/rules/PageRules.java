package org.vouch.check.rules;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import org.vouch.check.words.PageText;
import org.vouch.check.words.PhraseMatcher;
import org.vouch.model.library.SiteSettings;
import org.vouch.model.library.StyleGuide;
import org.vouch.model.library.WordRule;
import org.vouch.model.page.Page;
import org.vouch.model.page.Waiver;
import org.vouch.model.text.Finding;
import org.vouch.model.text.LanguageTag;
import org.vouch.model.text.Severity;
import org.vouch.model.text.Source;

/** All rules that look at one page alone, in plain sight, ready for the language of one house. */
public final class PageRules {
    static final List<PageRule> ALL = List.of(
            new TitlesShort(),
            new ArticlesDated(),
            new DescriptionsShort(),
            new TitlesAlone(),
            new HeadingsSay(),
            new HeadingsInOrder(),
            new SectionsFilled(),
            new SectionsShort(),
            new TablesHeaded(),
            new MarkupRead(),
            new ForeignCode(),
            new NumbersCite(),
            new UrgentOnce(),
            new LineBreaksKept(),
            new AltsSay(),
            new LinksHaveWords(),
            new LinksSayWhere(),
            new LinksLeadAsSaid(),
            new LinksDialOneNumber(),
            new SourcesUsed(),
            new SourcesAddressed(),
            new SourcesDistinct(),
            new PhonesLabelled(),
            new WordsKind(),
            new ClaimsSourced(),
            new MoneySourced(),
            new FiguresSourced(),
            new PlainEnough(),
            new NothingInvisible(),
            new LettersPlain(),
            new AuthorsNamed(),
            new PlainPagesHarmless(),
            new PlaceholdersWritten());

    /** The ids of findings whose rule is code; those of word lists come on top. */
    private static final List<String> IDS = List.of(
            MoneySourced.ID,
            FiguresSourced.ID,
            LineBreaksKept.ID,
            PlainEnough.ID,
            PlainEnough.SENTENCE_ID,
            NothingInvisible.ID,
            LettersPlain.ID,
            MarkupRead.ID,
            NumbersCite.ID,
            PlainPagesHarmless.ID,
            Placeholders.ID);

    /** What the latest site looked for. It takes longer to make ready than to read a small site, and seldom changes. */
    private static final AtomicReference<@Nullable Phrasebooks> LATEST = new AtomicReference<>();

    private final Phrasebooks phrasebooks;
    private final WaiversReasoned waivers;
    private final Severity least;
    private final List<PageRule> asked;

    /** What the rules see to, in words, by the rules. */
    private final Map<PageRule, String> names = new HashMap<>();

    /**
     * The phrases of a house, made ready.
     *
     * @param none knows no phrase, for languages of which there are none
     */
    private record Phrasebooks(StyleGuide house, PhraseMatcher none, Map<String, PhraseMatcher> byLanguage) {
        static Phrasebooks of(StyleGuide house) {
            Phrasebooks latest = LATEST.get();
            if (latest != null && latest.house.equals(house)) {
                return latest;
            }
            Map<String, PhraseMatcher> byLanguage = new TreeMap<>();
            for (WordRule rule : house.rules()) {
                byLanguage.computeIfAbsent(rule.language(), language -> PhraseMatcher.of(house, language));
            }
            Phrasebooks books = new Phrasebooks(house, PhraseMatcher.of(house.withoutRules(), ""), byLanguage);
            LATEST.set(books);
            return books;
        }

        PhraseMatcher in(String language) {
            return byLanguage.getOrDefault(language, none);
        }
    }

    private PageRules(StyleGuide house, Severity least) {
        this.least = least;
        ALL.forEach(rule -> names.put(rule, rule.words()));
        asked = ALL.stream().filter(rule -> rule.gravest().atLeast(least)).toList();
        phrasebooks = Phrasebooks.of(house);
        Set<String> ids = new TreeSet<>(IDS);
        house.rules().forEach(rule -> ids.add(rule.id()));
        ids.addAll(house.off());
        waivers = new WaiversReasoned(ids);
    }

    /**
     * Makes the rules ready.
     *
     * @param house the words that the house does not write
     * @param least what weighs less than this is not looked for
     */
    public static PageRules under(StyleGuide house, Severity least) {
        return new PageRules(house, least);
    }

    /**
     * Returns what all of them find on a page, in the order of its places, but for what its editors let pass.
     *
     * @param page the page, with its prose
     * @param source its file
     */
    public List<Finding> check(Page page, Source source) {
        return check(page, source, RuleTimer.NONE);
    }

    /**
     * Returns the same, and lets somebody watch.
     *
     * @param page the page, with its prose
     * @param source its file
     * @param watch is notified of each rule
     */
    public List<Finding> check(Page page, Source source, RuleTimer watch) {
        PageText manuscript = new PageText(
                page, source, phrasebook(page.language()), page.body().waivers().isEmpty() ? least : Severity.ADVICE);
        List<Finding> found = new ArrayList<>();
        List<Waiver> allowed = page.body().waivers();
        // A waiver may be about advice, and is not to be called useless because nobody looked.
        for (PageRule rule : allowed.isEmpty() ? asked : ALL) {
            Runnable end = watch.begin(names.getOrDefault(rule, ""));
            rule.check(manuscript).forEach(found::add);
            end.run();
        }
        List<Finding> reported = new ArrayList<>();
        for (Finding finding : allowed.isEmpty() ? found : waivers.applied(allowed, found)) {
            if (finding.severity().atLeast(least)) {
                reported.add(finding);
            }
        }
        reported.sort(Finding.BY_PLACE);
        return reported;
    }

    /**
     * Returns what is found in readers' words that are in the settings and not on a page.
     *
     * @param language that of the pages that they lead to
     */
    public List<Finding> check(SiteSettings.SearchWord words, String language) {
        return ClaimsSourced.inSettings(words, phrasebook(language), least).toList();
    }

    /** Returns the phrases of a language, which may be none. */
    PhraseMatcher phrasebook(String language) {
        return phrasebooks.in(LanguageTag.language(language));
    }
}
