package org.vouch.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Writes a small site for tests that change one. */
final class SmallSite {
    private SmallSite() {}

    /** Writes the settings, two reviewers and a cost table. */
    static void start(Path root) throws IOException {
        write(root, "content/site.yaml", """
                title: Example Recovery Center
                base_url: https://example.org
                language: en-US
                time_zone: America/New_York
                organization: {name: Example Recovery Center, phone: +1-919-555-0100, answered_by: staff}
                review: {require: claim}
                crisis:
                  - {name: Emergency services, call: "911"}
                  - {name: 988 Suicide & Crisis Lifeline, call: "988", text: "988"}
                """);
        for (String id : new String[] {"dana-example", "morgan-sample"}) {
            write(
                    root,
                    "content/reviewers/" + id + ".yaml",
                    "name: " + id + "\ncredentials: [MD]\nrole: Physician\n"
                            + "license: {id: DEMO-1, state: NC, checked: 2024-01-01}\nactive: {from: 2020-01-01}\n");
        }
    }

    /** Writes an article with a few words, and links to others. */
    static void article(Path root, String name, String title, String words, String... links) throws IOException {
        StringBuilder text = new StringBuilder("---\ntitle: \"" + title + "\"\ndescription: About " + name
                + ".\nreviewer: dana-example\nverified: 2024-02-01\npublished: 2024-01-15\ncategory: care\n---\n"
                + words + "\n\n## More\n\n");
        for (String link : links) {
            text.append("Read [the next one](").append(link).append(".md).\n\n");
        }
        write(
                root,
                "content/articles/" + name + ".md",
                text.append("The end.\n").toString());
    }

    static void write(Path root, String path, String text) throws IOException {
        Path file = root.resolve(path);
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
    }
}
