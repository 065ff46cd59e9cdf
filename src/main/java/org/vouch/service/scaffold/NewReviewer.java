package org.vouch.service.scaffold;

import java.nio.file.Path;
import java.util.Map;
import org.vouch.model.page.Address;
import org.vouch.model.text.Source;
import org.vouch.reader.content.PersonReader;
import org.vouch.reader.yaml.Quotes;

/** A reviewer's file to start from: the name that was given, and nothing else that anybody could take for true. */
public final class NewReviewer {
    private NewReviewer() {}

    /**
     * Plans a reviewer's file.
     *
     * @param root the folder that holds {@code content/}
     * @param name the name as readers will see it
     * @param id the name of the file without its ending; empty if it is to be made of the name
     * @throws IllegalArgumentException if this cannot be a name, or no id; the message is for people
     */
    public static NewFiles named(Path root, String name, String id) {
        String line = NewArticle.oneLine(name);
        String of = id.isEmpty() ? Address.stepOf(line) : id;
        if (id.contains("/") || id.contains("\\")) {
            throw new IllegalArgumentException("'" + id + "' cannot be an id, for it leads to another folder");
        }
        // An id is in articles and addresses, and nobody can guess how a clinician spells theirs in plain letters.
        if (id.isEmpty() && !of.matches("[a-z0-9-]+")) {
            throw new IllegalArgumentException("no id of the letters a to z can be made of the name '" + line
                    + "'; say one with --id, as in --id dana-example");
        }
        String path = "content/reviewers/" + of + ".yaml";
        String text = text(line);
        NewArticle.refuse(PersonReader.read(new Source(path, text), Map.of()).findings());
        return new NewFiles(root, Map.of(path, text));
    }

    /** Returns the text of a reviewer's file that says nothing but a name. */
    public static String text(String name) {
        return NewFiles.builtIn("new-files/reviewer.yaml").replace("{name}", Quotes.around(name));
    }
}
