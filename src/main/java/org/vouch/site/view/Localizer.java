package org.vouch.site.view;

import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.vouch.model.cost.Price;
import org.vouch.model.library.TextOverrides;
import org.vouch.model.text.Messages;

/** Says dates, prices and names in one language. */
final class Localizer {
    private final Messages words;

    /** Many pages bear few days and few names, and each takes several texts to say. */
    private final Map<LocalDate, DateView> dates = new ConcurrentHashMap<>();

    private final Map<String, String> labels = new ConcurrentHashMap<>();

    Localizer(Messages words) {
        this.words = words;
    }

    String say(String key, Object... values) {
        return words.say(key, values);
    }

    /** Returns a text of the site in this language, or as it is where nobody translated it. */
    String own(String text) {
        return words.own(text);
    }

    /** Returns which language it is, as far as there are words for it. */
    String language() {
        return words.language();
    }

    /** Returns what letters after a name mean, if this language has words of its own for them. */
    Optional<String> credential(String letters) {
        return words.find("credential." + letters);
    }

    /** Returns the words after a link to a page in another language. */
    String inLanguage(String language, Translations translations) {
        return words.say("language.in", translations.nameOf(language, words));
    }

    /** Returns the words of a link to what there is besides in another language. */
    String moreIn(String language, Translations translations) {
        return words.say("menu.more", translations.nameOf(language, words));
    }

    /** Written by our own patterns, since those of the Java runtime differ from release to release. */
    DateView date(LocalDate day) {
        return dates.computeIfAbsent(day, said -> new DateView(said.toString(), words.longDate(said)));
    }

    /** Returns the name of a folder, a category or a tag: the site's own label, or the name itself in plain letters. */
    String label(String name) {
        return labels.computeIfAbsent(
                name, said -> words.byKey().getOrDefault("label." + said, TextOverrides.plain(said)));
    }

    /** Returns a price in words, with its open end said as open. */
    String price(Price price, String currency) {
        return price.match(
                exactly -> exactly.cents() == 0
                        ? words.say("price.free")
                        : words.say("price.exactly", money(exactly.cents(), currency)),
                between -> words.say(
                        "price.between", money(between.lowCents(), currency), money(between.highCents(), currency)),
                least -> words.say("price.at-least", money(least.cents(), currency)),
                most -> words.say("price.at-most", money(most.cents(), currency)));
    }

    /** Returns an amount of money: groups of three, and cents only where there are any. */
    static String money(long cents, String currency) {
        StringBuilder whole = new StringBuilder(Long.toString(cents / 100));
        for (int at = whole.length() - 3; at > 0; at -= 3) {
            whole.insert(at, ',');
        }
        if (cents % 100 != 0) {
            whole.append('.').append(cents % 100 / 10).append(cents % 10);
        }
        return currency.equals("USD") ? "$" + whole : currency + "\u00A0" + whole;
    }
}
