package org.vouch.browser;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.options.ColorScheme;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.vouch.cli.ProgramJar;

/**
 * Sites with looks of their own, by a few lines in their settings: each can be read in light and dark, on any screen.
 */
class ThemesIT {
    private static final String ARTICLE = """
            ---
            title: What happens on the first day
            description: The first day of a program, step by step, so that nothing about it comes as a surprise.
            ---
            :::key-points
            - You talk with a nurse first.
            :::

            ## When you arrive

            Ask [about us](../pages/about.md) before you come.

            :::urgent
            Call 911 if somebody does not wake up.
            :::

            :::note
            Bring a list of your medicines.
            :::
            """;

    @TempDir
    Path folder;

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
            plum     | {brand: "#7a1f5c", accent: "#8a3d00", header: "#3d0f2e", logo: logo.svg, corners: 0}
            sea      | {brand: {light: "#005f9e", dark: "#7cc4ff"}, header: "#00324f", corners: 16}
            sun      | {brand: "#7a5600", accent: "#6b3f00", text_width: 34}
            wood     | {brand: "#2f5d1e", header: "#1d3913", wordmark: logo.svg, page_width: 60}
            night    | {brand: "#1b1b1b", accent: "#4a4a4a", header: "#000000", corners: 2}
            brick    | {brand: {light: "#9a2f16", dark: "#ffb199"}, accent: "#004f5a", icon: logo.svg, text_width: 42}
            """)
    void a_site_of_its_own_looks_can_be_read(String name, String theme) throws Exception {
        done("new", "site", folder.toString());
        Files.writeString(folder.resolve("content/site.yaml"), "\ntheme: " + theme + "\n", StandardOpenOption.APPEND);
        Files.createDirectories(folder.resolve("templates/assets"));
        Files.writeString(
                folder.resolve("templates/assets/logo.svg"),
                "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 32 32\" width=\"32\" height=\"32\">"
                        + "<circle cx=\"16\" cy=\"16\" r=\"14\" fill=\"#f0a6d4\"/></svg>");
        Files.writeString(folder.resolve("content/articles/first-day.md"), ARTICLE);
        Files.createDirectories(folder.resolve("content/reviewers"));
        Files.writeString(folder.resolve("content/reviewers/sam-sample.yaml"), "name: Sam Sample\ncredentials: [RN]\n");
        done("review", "sign", "articles/first-day", "--reviewer", "sam-sample", "--root", folder.toString());
        try (BuiltSite site = BuiltSite.of(folder, "themes/" + name, "error")) {
            for (String address : new String[] {"/", "/articles/first-day/"}) {
                site.open(address, 390, ColorScheme.DARK, page -> {});
                site.open(address, 1280, ColorScheme.LIGHT, page -> {});
            }
        }
    }

    private static void done(String... command) throws IOException, InterruptedException {
        Process process = ProgramJar.process(command).start();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertTrue(process.waitFor(2, TimeUnit.MINUTES), "it does not end");
        assertEquals(0, process.exitValue(), said);
    }
}
