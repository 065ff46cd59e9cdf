package org.vouch.desk;

import java.util.ArrayList;
import java.util.List;
import org.vouch.model.page.Person;

/**
 * What somebody typed into the forms below a page. It is shown again when nothing could be recorded, so that nothing is
 * lost; only what they vouched for has to be ticked anew.
 *
 * @param decision what they decided: {@code approve}, {@code sections}, {@code changes}, {@code reject}, {@code waiver}
 *     or {@code withdraw}; for editors {@code request}, {@code assign} or {@code waive}
 * @param reviewer id of the person as whom they sign
 * @param name the name that they typed
 * @param sections ids of the sections that they ticked
 * @param quote the sentence that is to be changed; may be empty
 * @param remark what is to be done about it
 * @param note what else they said; may be empty
 * @param evidence what they checked the page against, a line each; may be empty
 * @param conflicts interests that readers may want to know of; may be empty
 * @param by the editor who asks or waives
 * @param asked id of the person who is asked for a review, or named for it; may be empty
 * @param message what the editor says to them; may be empty
 * @param reason why a change is trivial
 */
public record ReviewForm(
        String decision,
        String reviewer,
        String name,
        List<String> sections,
        String quote,
        String remark,
        String note,
        String evidence,
        String conflicts,
        String by,
        String asked,
        String message,
        String reason) {
    /** Copies the list in. */
    public ReviewForm {
        sections = List.copyOf(sections);
    }

    /**
     * Returns a form into which nothing is typed yet. Nothing but the person is taken from an address: anyone who made
     * a link would decide for them otherwise.
     */
    static ReviewForm by(String reviewer) {
        return new ReviewForm("", reviewer, "", List.of(), "", "", "", "", "", "", "", "", "");
    }

    /** Reads what was typed. */
    static ReviewForm of(Form form) {
        return new ReviewForm(
                form.text("decision"),
                form.text("reviewer"),
                form.text("name"),
                form.all("section"),
                form.text("quote"),
                form.text("remark"),
                form.text("note"),
                form.text("evidence"),
                form.text("conflicts"),
                form.text("by"),
                form.text("asked"),
                form.text("message"),
                form.text("reason"));
    }

    /** Returns what they checked the page against. */
    List<String> evidenceLines() {
        return evidence.lines()
                .map(String::strip)
                .filter(line -> !line.isEmpty())
                .toList();
    }

    /**
     * A field that has to be filled in otherwise.
     *
     * @param field the id of the field
     * @param words what to do, for the person who reads it
     */
    public record Mistake(String field, String words) {}

    /**
     * Returns what has to be filled in otherwise before a reviewer's decision can be recorded.
     *
     * @param vouched whether they ticked that they vouch for what they decided
     * @param named the name of the person as whom they sign; empty if there is no such person
     */
    List<Mistake> mistakes(boolean vouched, String named) {
        List<Mistake> mistakes = new ArrayList<>();
        switch (decision) {
            case "approve" -> {}
            case "sections" -> {
                if (sections.isEmpty()) {
                    mistakes.add(new Mistake("sections", "Tick the sections that you approve."));
                }
            }
            case "changes" -> {
                if (remark.isEmpty()) {
                    mistakes.add(new Mistake("remark", "Say what is to be changed."));
                }
            }
            case "reject" -> {
                if (remark.isEmpty()) {
                    mistakes.add(new Mistake("remark", "Say why you reject the page."));
                }
            }
            case "waiver" -> {}
            case "withdraw" -> {
                if (note.isEmpty()) {
                    mistakes.add(new Mistake("note", "Say why you take your review back; it goes into the record."));
                }
            }
            default -> mistakes.add(new Mistake("decision-approve", "Choose what you decide."));
        }
        if (named.isEmpty()) {
            mistakes.add(new Mistake("reviewer", "Choose who you are."));
        } else if (!Person.isName(name, named)) {
            mistakes.add(new Mistake("name", "Type your name as it is written on the site: " + named + "."));
        }
        if (!vouched) {
            mistakes.add(new Mistake("vouched", "Tick the sentence above the button: it is what you sign."));
        }
        return mistakes;
    }
}
