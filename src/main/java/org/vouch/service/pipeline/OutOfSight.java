package org.vouch.service.pipeline;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.vouch.model.review.Passage;
import org.vouch.model.review.Passage.Form;
import org.vouch.model.review.Passage.Mark;
import org.vouch.model.review.Passage.Token;

/**
 * What a reviewer signs and does not see among the words: where links lead, what is said instead of pictures, titles,
 * and what abbreviations are short for. Some readers get it: they press a link, or listen to the page. Templates print
 * it.
 *
 * @param links where the links lead, in order
 * @param pictures what is said instead of the pictures, in order
 * @param longForms what abbreviations are short for
 */
public record OutOfSight(List<LedTo> links, List<Pictured> pictures, List<LongForm> longForms) {
    /** Copies the lists in. */
    public OutOfSight {
        links = List.copyOf(links);
        pictures = List.copyOf(pictures);
        longForms = List.copyOf(longForms);
    }

    /**
     * A link.
     *
     * @param words its words
     * @param target where it leads
     * @param title its title; often empty
     */
    public record LedTo(String words, String target, String title) {}

    /**
     * A picture.
     *
     * @param words what is said instead of it
     * @param target its file
     * @param title its title; often empty
     */
    public record Pictured(String words, String target, String title) {}

    /**
     * An abbreviation.
     *
     * @param shortForm its letters
     * @param meaning what they are short for
     */
    public record LongForm(String shortForm, String meaning) {}

    /** Returns the numbers that links dial or write to, in order. */
    public List<String> dialled() {
        return links.stream()
                .map(LedTo::target)
                .filter(target -> target.startsWith("tel:") || target.startsWith("sms:"))
                .map(target -> target.substring("tel:".length()))
                .distinct()
                .toList();
    }

    /** Looks for all of it in the passages of a page; what is there several times is reported once. */
    public static OutOfSight of(List<Passage> passages) {
        Set<LedTo> links = new LinkedHashSet<>();
        Set<Pictured> pictures = new LinkedHashSet<>();
        Set<LongForm> longForms = new LinkedHashSet<>();
        for (Passage passage : passages) {
            for (Run run : runs(passage.tokens(), Form.LINK)) {
                links.add(new LedTo(run.words(), run.value(), run.title(Form.LINK_TITLE)));
            }
            for (Run run : runs(passage.tokens(), Form.PICTURE)) {
                String said = run.words().replaceFirst("^\\[picture: ?", "").replaceFirst("]$", "");
                pictures.add(new Pictured(said, run.value(), run.title(Form.PICTURE_TITLE)));
            }
            for (Run run : runs(passage.tokens(), Form.SHORT)) {
                longForms.add(new LongForm(run.words(), run.value()));
            }
        }
        return new OutOfSight(List.copyOf(links), List.copyOf(pictures), List.copyOf(longForms));
    }

    /** Words side by side with one mark. */
    private record Run(String words, String value, List<Mark> marks) {
        String title(Form form) {
            return marks.stream()
                    .filter(mark -> mark.form() == form)
                    .map(Mark::value)
                    .findFirst()
                    .orElse("");
        }
    }

    private static List<Run> runs(List<Token> tokens, Form form) {
        List<Run> runs = new ArrayList<>();
        int i = 0;
        while (i < tokens.size()) {
            List<Mark> marks = tokens.get(i).marks();
            Optional<Mark> mark = of(marks, form);
            int end = i + 1;
            if (mark.isPresent()) {
                String value = mark.get().value();
                StringBuilder words = new StringBuilder(tokens.get(i).text());
                StringBuilder blanks = new StringBuilder();
                for (int j = end; j < tokens.size(); j++) {
                    Token next = tokens.get(j);
                    boolean same = of(next.marks(), form)
                            .map(other -> other.value().equals(value))
                            .orElse(false);
                    if (same) {
                        words.append(blanks).append(next.text());
                        blanks.setLength(0);
                        end = j + 1;
                    } else if (next.text().isBlank()) {
                        blanks.append(next.text());
                    } else {
                        break;
                    }
                }
                runs.add(new Run(words.toString(), value, marks));
            }
            i = end;
        }
        return runs;
    }

    private static Optional<Mark> of(List<Mark> marks, Form form) {
        return marks.stream().filter(mark -> mark.form() == form).findFirst();
    }
}
