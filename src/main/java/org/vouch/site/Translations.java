package org.vouch.site;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.vouch.check.Checked;
import org.vouch.check.Standing;
import org.vouch.library.SiteSettings;
import org.vouch.page.Page;
import org.vouch.text.Words;

/** Which pages say the same in different languages: those whose files differ in the language of their name alone. */
final class Translations {
    private final Checked checked;
    private final Map<String, List<Page>> byName = new HashMap<>();

    Translations(Checked checked) {
        this.checked = checked;
        for (Page page : checked.library().pages()) {
            if (checked.standing(page) instanceof Standing.Out) {
                byName.computeIfAbsent(name(page), absent -> new ArrayList<>(1)).add(page);
            }
        }
    }

    private static String name(Page page) {
        String id = page.id().path();
        int language = id.lastIndexOf('.');
        return language > id.lastIndexOf('/') ? id.substring(0, language) : id;
    }

    /** Returns the same page in the other languages in which readers get it, in the order of the languages' files. */
    List<HeadView.LanguageView> of(Page page) {
        List<Page> same = byName.getOrDefault(name(page), List.of());
        if (same.size() < 2) {
            return List.of();
        }
        SiteSettings settings = checked.library().settings();
        return same.stream()
                .filter(other -> !other.equals(page))
                .map(other -> {
                    Words words = checked.library().wordsFor(other.language());
                    return new HeadView.LanguageView(
                            words.say("language.name"),
                            other.language(),
                            settings.basePath() + other.address().path(),
                            settings.baseUrl() + other.address().path());
                })
                .toList();
    }
}
