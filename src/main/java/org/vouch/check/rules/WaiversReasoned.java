package org.vouch.check.rules;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.vouch.model.page.Waiver;
import org.vouch.model.text.Finding;
import org.vouch.model.text.KnownNames;

/**
 * Anyone who lets a rule's finding pass says which rule and why, and nothing is let pass in silence.
 *
 * <p>An editor writes {@code <!-- vouch-allow: words.rehab the name of the clinic -->} above a block, or within it.
 */
final class WaiversReasoned {
    private static final String ALLOW = "vouch-allow:";
    private static final String FORM =
            "write <!-- vouch-allow: rule reason -->, as in <!-- vouch-allow: words.rehab the"
                    + " name of the clinic -->";

    private final Set<String> known;
    private final KnownNames names;

    /**
     * Takes the rules that there are.
     *
     * @param known the ids of all rules whose findings may be let pass
     */
    WaiversReasoned(Set<String> known) {
        this.known = Set.copyOf(known);
        this.names = new KnownNames(known);
    }

    /**
     * Returns the findings that are not let pass, and what there is to say about the waivers.
     *
     * @param waivers the editor's comments on a page
     * @param found what the rules found on it
     */
    List<Finding> applied(List<Waiver> waivers, List<Finding> found) {
        if (waivers.isEmpty()) {
            return found;
        }
        List<Finding> reported = new ArrayList<>();
        Map<Waiver, String> rules = new HashMap<>();
        for (Waiver waiver : waivers) {
            Optional<Finding> fault = fault(waiver);
            fault.ifPresent(reported::add);
            if (fault.isEmpty()) {
                rules.put(waiver, rule(waiver));
            }
        }
        Map<Waiver, Integer> used = new HashMap<>();
        for (Finding finding : found) {
            Optional<Waiver> waiver = waivers.stream()
                    .filter(each -> finding.rule().equals(rules.get(each)) && each.covers(finding.span()))
                    .findFirst();
            if (waiver.isPresent()) {
                used.merge(waiver.get(), 1, Integer::sum);
            } else {
                reported.add(finding);
            }
        }
        for (Waiver waiver : waivers) {
            String rule = rules.get(waiver);
            if (rule != null) {
                reported.add(used(waiver, rule, used.getOrDefault(waiver, 0)));
            }
        }
        return reported;
    }

    private static Finding used(Waiver waiver, String rule, int times) {
        if (times == 0) {
            return Finding.warning(
                            "waiver-unused", waiver.span(), "there is nothing here that '" + rule + "' would find")
                    .fix("take the comment out, or move it above the block that it is about");
        }
        String findings = times == 1 ? "one finding" : times + " findings";
        return Finding.advice("waiver-used", waiver.span(), findings + " of '" + rule + "' allowed: " + reason(waiver))
                .fix("nothing, as long as the reason holds; else change the words, and take the comment out");
    }

    private Optional<Finding> fault(Waiver waiver) {
        if (!waiver.words().startsWith(ALLOW) || rule(waiver).isEmpty()) {
            return Optional.of(Finding.error("waiver-form", waiver.span(), "this comment lets nothing pass")
                    .fix(FORM));
        }
        if (!known.contains(rule(waiver))) {
            return Optional.of(
                    Finding.error("waiver-rule", waiver.span(), "there is no rule '" + rule(waiver) + "' to allow")
                            .fix(names.nearest(rule(waiver))
                                    .map(near -> "did you mean '" + near + "'?")
                                    .orElse("write the rule as it appears in the brackets after the finding")));
        }
        if (reason(waiver).isEmpty()) {
            return Optional.of(
                    Finding.error("waiver-reason", waiver.span(), "missing reason for allowing '" + rule(waiver) + "'")
                            .fix("write the reason after the rule"));
        }
        return Optional.empty();
    }

    private static String rule(Waiver waiver) {
        String rest = waiver.words()
                .substring(Math.min(ALLOW.length(), waiver.words().length()))
                .strip();
        int blank = blank(rest);
        return blank < 0 ? rest : rest.substring(0, blank);
    }

    private static String reason(Waiver waiver) {
        String rest = waiver.words().substring(ALLOW.length()).strip();
        int blank = blank(rest);
        return blank < 0 ? "" : rest.substring(blank).strip();
    }

    private static int blank(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (Character.isWhitespace(text.charAt(i))) {
                return i;
            }
        }
        return -1;
    }
}
