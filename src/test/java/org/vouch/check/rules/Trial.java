package org.vouch.check.rules;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.vouch.model.text.Finding;
import org.vouch.service.pipeline.Builder;

/** A small site that nothing is wrong with, to be spoiled by a test. */
public final class Trial {
    static final LocalDate TODAY = LocalDate.of(2024, 6, 1);

    public static final String SITE = """
            title: Example Recovery Center
            base_url: https://recovery-of-tests.org
            language: en-US
            time_zone: America/New_York
            organization: {name: Example Recovery Center, phone: +1-919-234-0100, answered_by: Admissions staff}
            review: {require: claim}
            crisis:
              - {name: Emergency services, call: "911"}
              - {name: 988 Suicide & Crisis Lifeline, call: "988", text: "988"}
            """;

    static final String DANA = """
            name: Dana Example
            credentials: [PA-C, MBA]
            license: {id: X-1, state: NC, checked: 2024-01-10}
            active: {from: 2020-01-01}
            """;

    private final Path root;

    public Trial(Path root) {
        this.root = root;
        file("content/site.yaml", SITE);
        file("content/reviewers/dana-example.yaml", DANA);
        article("iop", "", "Words.");
    }

    public Trial file(String path, String text) {
        try {
            Path file = root.resolve(path);
            Files.createDirectories(file.getParent());
            Files.writeString(file, text);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
        return this;
    }

    /** Adds an article that Dana verified on 2024-02-01; {@code more} are further lines of its front matter. */
    Trial article(String name, String more, String body) {
        return file(
                "content/articles/" + name + ".md",
                "---\ntitle: About " + name
                        + "\ndescription: What it is.\nreviewer: dana-example\nverified: 2024-02-01\n" + more
                        + (more.contains("published: ") ? "" : "published: 2024-01-15\n") + "---\n"
                        + body + "\n");
    }

    Trial page(String name, String more, String body) {
        return file(
                "content/pages/" + name + ".md",
                "---\ntitle: The page " + name + "\ndescription: What it is.\n" + more + "---\n" + body + "\n");
    }

    List<Finding> findings() {
        return new Builder(root, new Builder.Program("Vouch test", "test"), zone -> TODAY)
                .check()
                .findings();
    }

    /** Returns what is told, each as its place, weight, rule and message. */
    public List<String> told() {
        return findings().stream()
                .map(each -> each.span().toString().replace("content/", "") + " "
                        + each.severity().word() + " " + each.rule() + ": " + each.message())
                .toList();
    }

    /** Returns the one finding there is. */
    public Finding only() {
        List<Finding> findings = findings();
        if (findings.size() != 1) {
            throw new AssertionError("not one finding but " + told());
        }
        return findings.get(0);
    }

    Optional<Finding> first(String rule) {
        return findings().stream().filter(each -> each.rule().equals(rule)).findFirst();
    }
}
