package org.vouch.cli;

import org.vouch.model.text.NearestName;
import org.vouch.service.reviewing.WorkList;
import picocli.CommandLine;
import picocli.CommandLine.ParameterException;

/** Sees to it that who is asked about is somebody: a typo must not look like nothing to do. */
final class PersonNames {
    private PersonNames() {}

    /** Refuses an id that nobody has, neither in {@code content/reviewers/} nor on the list. */
    static void require(WorkList all, String id, CommandLine line) {
        boolean known = all.people().containsKey(id)
                || all.lines().stream().anyMatch(each -> each.reviewer().equals(id));
        if (!known) {
            String nearest = NearestName.to(id, all.people().keySet())
                    .map(name -> "; did you mean '" + name + "'?")
                    .orElse("");
            throw new ParameterException(line, "there is no '" + id + "' in content/reviewers/" + nearest);
        }
    }
}
