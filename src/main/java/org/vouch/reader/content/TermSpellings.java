package org.vouch.reader.content;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.vouch.model.page.Address;
import org.vouch.model.page.FrontMatter;
import org.vouch.model.page.Page;
import org.vouch.model.text.Composed;
import org.vouch.model.text.Placed;

/**
 * Gives categories and tags that differ only in what an address leaves out, such as capitals and blanks, one spelling:
 * that of most articles of a language, and of several that are equally frequent the one that comes first.
 */
final class TermSpellings {
    private static final Pattern OTHER_HYPHEN = Pattern.compile("\\p{Pd}");
    private static final Pattern OTHER_APOSTROPHE = Pattern.compile("[\u2018\u2019\u02BC]");

    private final Map<String, String> steps = new HashMap<>();
    private final Map<String, Map<String, Integer>> categories = new HashMap<>();
    private final Map<String, Map<String, Integer>> tags = new HashMap<>();

    private TermSpellings() {}

    /** Returns the pages, in the same order, with one spelling of each term; an article is filed under each once. */
    static List<Page> united(List<Page> pages) {
        TermSpellings spellings = new TermSpellings();
        pages.forEach(spellings::count);
        List<Page> united = new ArrayList<>(pages.size());
        pages.forEach(page -> united.add(spellings.united(page)));
        return united;
    }

    private void count(Page page) {
        page.frontMatter().category().ifPresent(category -> count(categories, page, Set.of(category.value())));
        List<Placed<String>> named = page.frontMatter().tags();
        if (!named.isEmpty()) {
            Set<String> spelled = new HashSet<>();
            named.forEach(tag -> spelled.add(tag.value()));
            count(tags, page, spelled);
        }
    }

    private void count(Map<String, Map<String, Integer>> counts, Page page, Set<String> spelled) {
        spelled.forEach(spelling -> counts.computeIfAbsent(key(page, spelling), absent -> new LinkedHashMap<>(2))
                .merge(spelling, 1, Integer::sum));
    }

    private String key(Page page, String spelling) {
        return page.language() + ' ' + step(spelling);
    }

    /** Word processors write other hyphens and apostrophes than keyboards do, and nobody means another term by them. */
    private String step(String spelling) {
        return steps.computeIfAbsent(
                spelling,
                written -> Composed.caseless(Address.step(OTHER_APOSTROPHE
                        .matcher(OTHER_HYPHEN.matcher(written).replaceAll("-"))
                        .replaceAll("'"))));
    }

    private Page united(Page page) {
        FrontMatter said = page.frontMatter();
        Optional<Placed<String>> category = said.category().map(name -> spelled(categories, page, name));
        List<Placed<String>> named = new ArrayList<>(said.tags().size());
        Set<String> seen = new HashSet<>();
        for (Placed<String> tag : said.tags()) {
            if (seen.add(step(tag.value()))) {
                named.add(spelled(tags, page, tag));
            }
        }
        return category.equals(said.category()) && named.equals(said.tags())
                ? page
                : page.with(said.filedUnder(category, named));
    }

    private Placed<String> spelled(Map<String, Map<String, Integer>> counts, Page page, Placed<String> name) {
        Map<String, Integer> spellings = Objects.requireNonNull(counts.get(key(page, name.value())));
        String usual = name.value();
        int most = 0;
        for (Map.Entry<String, Integer> each : spellings.entrySet()) {
            if (each.getValue() > most) {
                usual = each.getKey();
                most = each.getValue();
            }
        }
        return usual.equals(name.value()) ? name : new Placed<>(usual, name.span());
    }
}
