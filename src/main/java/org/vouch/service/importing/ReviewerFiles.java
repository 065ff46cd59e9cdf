package org.vouch.service.importing;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.util.Set;
import org.vouch.service.importing.ImportMap.PersonNamed;
import org.vouch.service.scaffold.NewReviewer;

/** Starts the files of people whom pages name; what they are and may do is for others to fill in. */
final class ReviewerFiles {
    private ReviewerFiles() {}

    /** Returns where the file of a person is. */
    static String path(String id) {
        return "content/reviewers/" + id + ".yaml";
    }

    /** Adds the files that are missing. */
    static void add(StagedFiles staged, ImportMap map, Set<String> ids) throws IOException {
        for (PersonNamed person : map.people().values()) {
            if (ids.contains(person.id()) && !staged.isThere(path(person.id()))) {
                staged.add(path(person.id()), NewReviewer.text(person.name()).getBytes(UTF_8));
            }
        }
    }
}
