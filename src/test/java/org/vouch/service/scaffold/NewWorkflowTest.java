package org.vouch.service.scaffold;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.vouch.model.library.ProgramRelease;
import org.yaml.snakeyaml.Yaml;

/** What a host of repositories runs for a site. */
class NewWorkflowTest {
    @TempDir
    Path root;

    private NewFiles planned(NewWorkflow.Host host) {
        return NewWorkflow.in(root, host, ProgramRelease.of("0.2.0"), "https://example.org/releases");
    }

    @ParameterizedTest
    @EnumSource(NewWorkflow.Host.class)
    void is_yaml_with_every_place_filled(NewWorkflow.Host host) {
        NewFiles files = planned(host);
        for (String path : files.paths()) {
            String text = files.text(path);
            assertFalse(text.matches("(?s).*@[A-Z]+@.*"), path);
            if (path.endsWith(".yml")) {
                Map<String, Object> read = new Yaml().load(text);
                assertFalse(read.isEmpty(), path);
            }
        }
        assertTrue(files.paths().stream().anyMatch(path -> files.text(path).contains("\"0.2.0\"")));
        assertTrue(
                files.paths().stream().anyMatch(path -> files.text(path).contains("\"https://example.org/releases\"")));
    }

    @Test
    void never_puts_an_input_into_the_text_of_a_script() {
        NewFiles files = planned(NewWorkflow.Host.GITHUB);
        Map<String, Map<String, Object>> action = new Yaml().load(files.text(".github/actions/vouch/action.yml"));
        Object steps = Objects.requireNonNull(
                Objects.requireNonNull(action.get("runs")).get("steps"));
        for (Object step : (Iterable<?>) steps) {
            Object run = ((Map<?, ?>) step).get("run");
            assertFalse(run != null && run.toString().contains("${{"), String.valueOf(run));
        }
    }

    @Test
    void keeps_the_records_of_reviews_and_builds_every_day() {
        String workflow = planned(NewWorkflow.Host.GITHUB).text(".github/workflows/site.yml");
        assertTrue(workflow.contains("include-hidden-files: true"), workflow);
        assertTrue(workflow.contains("- cron:"), workflow);
    }

    @Test
    void changes_nothing_that_is_there() throws Exception {
        Path there = Files.writeString(root.resolve(".gitlab-ci.yml"), "own: words\n");
        assertThrows(NewFiles.Refused.class, planned(NewWorkflow.Host.GITLAB)::write);
        assertEquals("own: words\n", Files.readString(there));
        assertFalse(Files.exists(root.resolve(".gitlab")));
        NewWorkflow.in(root, NewWorkflow.Host.GITHUB, Optional.empty(), "").write();
        assertTrue(Files.exists(root.resolve(".github/workflows/site.yml")));
    }
}
