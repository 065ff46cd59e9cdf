package org.vouch.desk;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.vouch.desk.ServedDesk.Reply;

/** What a line of the queue tells, and which lines stand in it. */
class QueueTest {
    private static final Pattern LINK = Pattern.compile("<a href=\"/_desk/page/([^\"?]*)/[\"?]");

    @TempDir
    private Path folder;

    private ServedDesk desk;

    @BeforeEach
    void open() throws IOException {
        desk = new ServedDesk(folder.resolve("root"));
    }

    @AfterEach
    void close() {
        desk.close();
    }

    /** Returns the queue as it is once the files of now are read: whatever is refused at the desk is looked at anew. */
    private String queue(String query) throws IOException {
        Reply shown = desk.get(ServedDesk.PAGE);
        desk.decide(shown, "waive", "", "");
        return desk.get("/_desk/" + query).body();
    }

    private static List<String> pages(String queue) {
        List<String> pages = new ArrayList<>();
        Matcher link = LINK.matcher(queue);
        while (link.find()) {
            pages.add(link.group(1));
        }
        return pages;
    }

    /** Returns the words of a line, without the marks. */
    private static String line(String queue, String page) {
        int link = queue.indexOf("/_desk/page/" + page + "/");
        String line = queue.substring(queue.lastIndexOf("<tr ", link), queue.indexOf("</tr>", link));
        return line.replaceAll("<[^>]*>", " ").replaceAll("\\s+", " ").strip();
    }

    private void article(String name, String frontMatter, String body) throws IOException {
        desk.write("content/articles/" + name + ".md", "---\ntitle: " + name + "\n" + frontMatter + "---\n" + body);
    }

    @Test
    void a_line_tells_of_the_page_what_its_editor_has_to_know() throws IOException {
        desk.write("content/costs/care.yaml", """
                title: Care
                currency: USD
                options:
                  - id: old
                    label: Old
                    price: {exactly: 100}
                    unit: episode
                    source: study
                    as_of: 2023-01-01
                  - id: new
                    label: New
                    price: {exactly: 100}
                    unit: episode
                    source: study
                    as_of: 2024-01-01
                sources:
                  study: {title: A study, year: 2023}
                """);
        article(
                "hard",
                "author: kit-editor\n",
                "Multidisciplinary rehabilitation professionals individualize comprehensive treatment. ".repeat(20)
                        + "\n\n::cost-comparison{table=\"care\" options=\"old new\"}\n");
        desk.write("content/pages/about.md", "---\ntitle: About\ndescription: About.\n---\n[Hard](/articles/hard/)\n");
        desk.write("content/pages/more.md", "---\ntitle: More\ndescription: More.\n---\n[Hard](/articles/hard/).\n");
        article("held", "", "Nobody sees that this leads to [the other](/articles/hard/).\n");
        String line = line(queue(""), "articles/hard");
        assertTrue(line.contains("Article, by Kit Editor, linked from 2 pages"), line);
        assertTrue(line.contains("1 old price"), line);
        assertTrue(line.matches(".*[0-9]+ min grade [1-9][0-9].*"), line);
        assertFalse(line(queue(""), "articles/iop").contains("grade"), "too short to tell");
    }

    @Test
    void a_line_tells_what_was_said_last_until_somebody_vouches() throws IOException {
        desk.decide(desk.get(ServedDesk.PAGE), "request", "", "", "by", "kit-editor", "message", "Is 9 hours right?");
        assertTrue(
                line(queue(""), "articles/iop")
                        .contains("Kit Editor asked for a review on Jun 1, 2024: Is 9 hours right?"),
                queue(""));
        desk.decide(desk.get(ServedDesk.PAGE), "changes", "dana-example", "Dana Example", "remark", "<Say> whom.");
        String asked = queue("");
        assertTrue(line(asked, "articles/iop").contains("Dana Example asked for changes on Jun 1, 2024"), asked);
        assertTrue(asked.contains("&lt;Say&gt; whom."), asked);
        desk.decide(desk.get(ServedDesk.PAGE), "approve", "dana-example", "Dana Example");
        String approved = queue("");
        assertFalse(approved.contains("whom."), approved);
        assertTrue(line(approved, "articles/iop").contains("whole page, a typed name"), approved);
    }

    @Test
    void who_looks_sees_their_own_pages_and_keeps_their_name_in_every_address() throws IOException {
        article("other", "author: Somebody Else\n", "Words.\n");
        article("named", "author: kit editor\n", "Words.\n");
        assertEquals(List.of("articles/iop", "articles/named"), pages(queue("?reviewer=kit-editor")));
        assertEquals(List.of(), pages(queue("?reviewer=dana-example")));
        String everybodys = queue("?reviewer=dana-example&of=all");
        assertEquals(List.of("articles/iop", "articles/named", "articles/other"), pages(everybodys));
        assertTrue(everybodys.contains("href=\"/_desk/calendar/?reviewer=dana-example\""), everybodys);
        assertTrue(everybodys.contains("href=\"/_desk/page/articles/iop/?reviewer=dana-example\""), everybodys);
        assertTrue(queue("?reviewer=kit-editor&kind=page").contains("No page is like that"));
        desk.decide(desk.get(ServedDesk.PAGE), "approve", "dana-example", "Dana Example");
        assertTrue(desk.get("/_desk/calendar/?reviewer=dana-example").body().contains("articles/iop"));
        assertFalse(desk.get("/_desk/calendar/?of=morgan-sample").body().contains("articles/iop"));
    }

    @Test
    void the_calendar_proposes_what_to_read_before_a_crowded_month() throws IOException {
        for (int i = 1; i <= 3; i++) {
            article("long" + i, "description: Plainly.\n", "word ".repeat(11_000) + "\n");
        }
        queue("");
        assertFalse(desk.get("/_desk/calendar/").body().contains("crowded"), "nothing is due yet");
        for (int i = 1; i <= 3; i++) {
            String page = "/_desk/page/articles/long" + i + "/";
            desk.decide(page, desk.get(page), "approve", "dana-example", "Dana Example");
        }
        String calendar = desk.get("/_desk/calendar/").body();
        String plan = calendar.substring(calendar.indexOf("A plan against crowded months"));
        plan = plan.substring(0, plan.indexOf("</section>"));
        assertEquals(List.of("articles/long1"), pages(plan), "one is enough");
        assertTrue(plan.contains("May 2025") && plan.contains("due Jun 1, 2025"), plan);
        assertFalse(desk.get("/_desk/calendar/?of=morgan-sample").body().contains("crowded"), "not theirs");
    }

    @Test
    void a_long_list_is_shown_in_parts() throws IOException {
        for (int i = 0; i < 250; i++) {
            article("many/a" + i, "", "Words.\n");
        }
        List<String> all = new ArrayList<>();
        String first = queue("");
        for (int part = 1; part <= 3; part++) {
            all.addAll(pages(queue("?part=" + part)));
        }
        assertEquals(251, all.stream().distinct().count());
        assertEquals(251, all.size());
        assertTrue(first.contains("1\u2013100 of 251 pages"), first);
        assertTrue(first.contains("href=\"/_desk/?part=2\""), first);
        assertFalse(first.contains("rel=\"prev\""));
        assertEquals(pages(queue("?part=3")), pages(queue("?part=99")), "the last part stands for all behind it");
    }

    @Test
    void a_page_whose_review_was_taken_back_stays_with_its_reviewer() throws IOException {
        desk.decide(desk.get(ServedDesk.PAGE), "approve", "dana-example", "Dana Example");
        desk.decide(
                desk.get(ServedDesk.PAGE), "withdraw", "dana-example", "Dana Example", "note", "The study is gone.");
        String queue = queue("?reviewer=dana-example");
        assertEquals(List.of("articles/iop"), pages(queue));
        assertTrue(line(queue, "articles/iop").contains("Withdrawn"), queue);
        assertTrue(queue.contains("1 page is withdrawn: readers find a notice in its place."), queue);
        assertFalse(queue.contains("every review holds"), queue);
    }

    @Test
    void a_page_that_was_refused_waits_for_its_editor_and_says_so() throws IOException {
        desk.decide(desk.get(ServedDesk.PAGE), "reject", "dana-example", "Dana Example", "remark", "Dangerous.");
        String queue = queue("?reviewer=dana-example");
        assertTrue(queue.contains("1 page waits for its editor: changes were asked for, or it was rejected."), queue);
        assertTrue(line(queue, "articles/iop").contains("Dana Example rejected these words on Jun 1, 2024"), queue);
    }

    @Test
    void a_site_without_reviewers_says_how_to_start_one() throws IOException {
        assertFalse(queue("").contains("vouch new reviewer NAME"));
        Files.delete(folder.resolve("root/content/reviewers/dana-example.yaml"));
        Files.delete(folder.resolve("root/content/reviewers/morgan-sample.yaml"));
        queue("");
        for (String page : List.of("/_desk/", "/_desk/calendar/", "/_desk/keys/", ServedDesk.PAGE)) {
            String told = desk.get(page).body();
            assertTrue(
                    told.contains("<option value=\"\" disabled>no reviewer yet: vouch new reviewer NAME</option>"),
                    told);
        }
    }
}
