package org.vouch.service.importing;

import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.vouch.model.page.Piece;
import org.vouch.reader.generator.TemplateMarks;
import org.vouch.reader.wordpress.ShortcodeAction;

/** What import.yaml says of the marks of templates, and what went out of a text with them. */
final class MarkDecisions implements TemplateMarks.Decisions {
    /** Names under which a mark holds words for readers. */
    private static final Pattern WORDY = Pattern.compile(
            "title|heading|text|label|content|caption|subtitle|message|question|answer|description|name|author|price");

    private final Map<String, ShortcodeAction> decided;
    private final Map<String, String> dropped = new TreeMap<>();

    MarkDecisions(Map<String, ShortcodeAction> decided) {
        this.decided = decided;
    }

    /** Returns the words that went, by the names of their marks. */
    Map<String, String> dropped() {
        return dropped;
    }

    @Override
    public boolean areThereOn(String name) {
        return decided.containsKey(name) && !(decided.get(name) instanceof ShortcodeAction.Leave);
    }

    @Override
    public String instead(String name, Map<String, String> values, String content) {
        ShortcodeAction action = decided.get(name);
        if (action instanceof ShortcodeAction.Say say) {
            String words = filled(say.words(), values, content);
            String link = filled(say.link(), values, "");
            return link.isEmpty() ? words : "<a href=\"" + link + "\">" + words + "</a>";
        }
        if (action instanceof ShortcodeAction.Drop) {
            drop(name, content);
            return "";
        }
        values.forEach((key, value) -> {
            boolean words = value.contains(" ") || WORDY.matcher(key).find();
            if (words && value.chars().anyMatch(Character::isLetter)) {
                drop(name, value);
            }
        });
        return content;
    }

    private void drop(String name, String words) {
        dropped.merge(name, words.strip(), (one, more) -> one + " " + more);
    }

    private static String filled(String form, Map<String, String> values, String content) {
        String filled = form;
        for (Map.Entry<String, String> each : values.entrySet()) {
            filled = filled.replace("{" + each.getKey() + "}", Piece.Html.ofWords(each.getValue()));
        }
        return filled.replace("{content}", content);
    }
}
