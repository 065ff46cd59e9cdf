package org.vouch.site.render;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.vouch.model.text.Messages;
import org.vouch.site.view.HeadView;
import org.vouch.site.view.PageView;
import org.vouch.site.view.SiteView;

class TemplatesHardenedTest {
    private static final SiteView FRAME = new SiteView(
            "Site <&>",
            "en",
            "/",
            "",
            new SiteView.OrganizationView("Center", "", "", "", "", "", ""),
            List.of(),
            List.of(),
            "",
            "",
            "",
            "/feed.xml",
            "Vouch",
            Map.of(),
            Map.of(),
            SiteView.POLICY,
            "",
            "/",
            "en",
            Map.of(),
            new SiteView.LookView("#0b3f3b", "", "", "", ""),
            false);
    private static final PageView PAGE = new PageView.Redirect(
            new HeadView("</title><script>alert(1)</script>", "", "https://example.org/", false, ""),
            List.of(),
            "/there/\"onclick=\"alert(1)");

    private static String print(Path templates, String template) throws IOException, TemplateFailure {
        Files.writeString(templates.resolve("redirect.ftlh"), template);
        PagePrinter printer =
                new PagePrinter(Theme.read(templates), Map.of("en", new Messages("en", Map.of("k", "<b>{0}</b>"))));
        return new String(printer.print(FRAME, PAGE), StandardCharsets.UTF_8);
    }

    @Test
    void escapes_whatever_a_view_or_the_words_hold(@TempDir Path templates) throws Exception {
        String page = print(templates, "<title>${page.head.title}</title><a href=\"${page.to}\">${w(\"k\", 1)}</a>");
        assertFalse(page.contains("<script>"), page);
        assertFalse(page.contains("\"onclick"), page);
        assertTrue(page.contains("&lt;b&gt;1&lt;/b&gt;"), page);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "${\"freemarker.template.utility.Execute\"?new()(\"id\")}",
                "${page?api.class}",
                "${page.class}",
                "${page.head.getClass()}",
                "${site.title.getBytes()}",
                "<#include \"../../../etc/passwd\">",
                "<#include \"/etc/passwd\">",
                "${page.nothing}",
                "${w(\"no such words\")}"
            })
    void refuses_to_leave_the_views(String template, @TempDir Path templates) {
        assertThrows(TemplateFailure.class, () -> print(templates, template));
    }

    /** A thread that went on would take a processor from the review desk for as long as it is served. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "<#list 1.. as number></#list>",
                "<#include \"more.ftlh\">",
                "<#macro all><#list 1.. as number>${number?c?length}</#list></#macro><@all/>"
            })
    void a_template_without_end_does_not_go_on_when_it_is_given_up(String template, @TempDir Path templates)
            throws Exception {
        Files.writeString(templates.resolve("more.ftlh"), "<#list 1.. as number></#list>");
        Files.writeString(templates.resolve("redirect.ftlh"), template);
        PagePrinter printer = new PagePrinter(Theme.read(templates), Map.of(), Duration.ofMillis(100));
        assertThrows(TemplateFailure.class, () -> printer.print(FRAME, PAGE));
        long most = System.nanoTime() + TimeUnit.MINUTES.toNanos(2);
        while (Thread.getAllStackTraces().entrySet().stream().anyMatch(TemplatesHardenedTest::isAtWork)) {
            assertTrue(System.nanoTime() < most, "it goes on");
            TimeUnit.MILLISECONDS.sleep(10);
        }
    }

    private static boolean isAtWork(Map.Entry<Thread, StackTraceElement[]> thread) {
        return thread.getKey().getName().equals("templates")
                && Arrays.stream(thread.getValue())
                        .anyMatch(call -> call.getClassName().startsWith("freemarker."));
    }
}
