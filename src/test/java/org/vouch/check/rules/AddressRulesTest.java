package org.vouch.check.rules;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.text.Normalizer;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Rules about addresses, redirects and links within the site. */
class AddressRulesTest {
    @TempDir
    Path root;

    private Trial site;

    @BeforeEach
    void begin() {
        site = new Trial(root);
    }

    @Test
    void two_forms_of_one_accent_are_one_address() {
        site.file("content/pages/" + Normalizer.normalize("café.pdf", Normalizer.Form.NFC), "%PDF-1.7");
        site.file("content/pages/" + Normalizer.normalize("café.pdf", Normalizer.Form.NFD), "%PDF-1.7");
        assertEquals("address-unique", site.only().rule());
    }

    @Test
    void two_cases_of_one_letter_are_one_address() {
        site.file("content/pages/Plan.pdf", "%PDF-1.7").file("content/pages/plan.pdf", "%PDF-1.7");
        assertEquals("address-unique", site.only().rule());
        site.file("content/pages/plan-2.pdf", "%PDF-1.7");
        assertEquals("address-unique", site.only().rule());
    }

    @Test
    void nothing_stands_where_other_sites_get_a_comparison() {
        site.file("content/costs/levels.yaml", """
                title: Costs
                currency: USD
                options:
                  - {id: free, label: Free program, price: {exactly: 0}, unit: episode, source: a, as_of: 2024-01-01}
                sources:
                  a: {title: An article, year: 2024}
                """);
        site.article("iop", "", "::cost-comparison{table=\"levels\"}");
        assertEquals(List.of(), site.told());
        site.page("articles/iop/embed", "", "Words.");
        assertTrue(
                site.told().toString().contains("/articles/iop/embed/ belongs to a page that the program makes"),
                site.told()::toString);
        site.article("iop/embed/more", "", "Words.");
        assertTrue(
                site.told().toString().contains("where the cost comparisons of content/articles/iop.md are shown"),
                site.told()::toString);
    }

    @ParameterizedTest
    @ValueSource(strings = {"reviews.ics", "Reviews.ICS", "assets/plan.ics", ".well-known/vouch/plan.ics"})
    void what_the_program_writes_is_not_for_others(String name) {
        site.file("content/pages/" + name, "BEGIN:VCALENDAR");
        if (name.startsWith(".")) {
            assertEquals("file-kind", site.only().rule());
            return;
        }
        assertEquals("address-unique", site.only().rule());
        assertTrue(site.only().message().contains("the program writes itself"));
    }

    @Test
    void the_list_of_all_titles_keeps_its_address() {
        site.page("index", "", "[A](a-z.md)").page("a-z", "", "Words.");
        assertEquals("address-unique", site.only().rule());
    }

    @Test
    void one_page_gives_the_words_above_a_list() {
        site.article("topic/one", "", "Words.").article("topic/index", "", "Words.");
        assertEquals(List.of(), site.told());
        site.article("topic", "", "Words.");
        assertEquals(
                "this page and content/articles/topic.md both claim the address /articles/topic/",
                site.only().message());
    }

    @Test
    void the_page_of_a_folder_is_called_index() {
        site.article("topic/one", "", "Words.").article("topic/_index", "", "Words.");
        assertEquals("rename it to index.md", site.only().fix());
        assertEquals("file-name", site.only().rule());
    }

    @ParameterizedTest
    @ValueSource(strings = {"con.pdf", "NUL.PDF", "com1.plan.pdf", "aux.pdf", "a/prn.pdf"})
    void a_name_that_windows_cannot_hold_is_told(String name) {
        site.file("content/pages/" + name, "%PDF-1.7");
        assertEquals("address-portable", site.only().rule());
    }

    @ParameterizedTest
    @ValueSource(strings = {"cons.pdf", "null.pdf", "com10.pdf", "a.con.pdf", "auxiliary.pdf"})
    void a_name_that_only_looks_like_one_is_not(String name) {
        site.file("content/pages/" + name, "%PDF-1.7");
        assertEquals(List.of(), site.told());
    }

    @Test
    void a_page_may_not_be_called_like_a_device_either() {
        site.article("con", "", "Words.");
        assertEquals("address-portable", site.only().rule());
    }

    @Test
    void no_name_is_longer_than_disks_take() {
        site.article("long", "tags: [" + "a".repeat(255) + "]\n", "Words.");
        assertEquals(List.of(), site.told());
        site.article("long", "tags: [" + "a".repeat(254) + "é]\n", "Words.");
        assertTrue(site.only().message().contains("256 bytes"), site.told().toString());
    }

    @Test
    void a_redirect_takes_nothing_elses_place() {
        site.article("iop", "redirect_from: [/old/]\n", "Words.");
        assertEquals(List.of(), site.told());
        site.article("iop", "redirect_from: [/articles/]\n", "Words.");
        assertTrue(site.only().message().contains("a list of articles has it"));
        site.article("iop", "redirect_from: [/articles/iop/]\n", "Words.");
        assertEquals("this page's own address is /articles/iop/", site.only().message());
        site.article("other", "", "Words.").article("iop", "redirect_from: [/articles/other/]\n", "Words.");
        assertEquals("address-unique", site.only().rule());
    }

    @Test
    void a_redirect_to_a_page_that_is_held_back_leads_nowhere() {
        site.article("iop", "draft: true\nredirect_from: [/old/]\n", "Words.");
        assertEquals(
                List.of("articles/iop.md:7:17 warning redirect-leads: the old address /old/ leads nowhere while this"
                        + " page is held back: it is a draft"),
                site.told());
    }

    @Test
    void notices_do_not_send_readers_in_circles() {
        String gone = "withdrawn: {on: 2024-03-01, reason: Law., see: %s}\n";
        site.article("a", gone.formatted("/articles/b/"), "A.").article("b", gone.formatted("/articles/iop/"), "B.");
        assertEquals(List.of(), site.told());
        site.article("b", gone.formatted("/articles/a/"), "B.");
        assertEquals(2, site.findings().size());
        assertTrue(site.findings().get(0).message().contains("leads back to this page"));
        // Whoever comes to a circle from outside does not come back to where they started.
        site.article("0", gone.formatted("/articles/1/"), "0.").article("1", gone.formatted("/articles/a/"), "1.");
        site.article("c", gone.formatted("/articles/0/"), "C.");
        assertEquals(
                List.of("content/articles/a.md", "content/articles/b.md"),
                site.findings().stream().map(finding -> finding.span().path()).toList());
    }

    @Test
    void a_link_to_a_page_that_is_held_back_is_told_with_the_reason() {
        site.article("iop", "", "See [the plan](plan.md).").article("plan", "draft: true\n", "See [it](iop.md).");
        assertEquals(
                List.of("articles/iop.md:8:16 warning link-shown: readers get the words without the link:"
                        + " /articles/plan/ is held back, because it is a draft"),
                site.told());
    }

    @Test
    void a_menu_entry_to_a_page_that_is_held_back_is_told() {
        site.file("content/site.yaml", Trial.SITE + "menu: [{title: Plan, address: /articles/plan/}]\n");
        site.article("plan", "draft: true\n", "Words.");
        assertEquals("link-shown", site.only().rule());
        assertEquals("content/site.yaml", site.only().span().path());
    }

    @Test
    void a_page_that_nothing_leads_to_is_told() {
        site.page("index", "", "[Us](about.md)").page("about", "", "Words.").page("lost", "", "[Me](lost.md)");
        assertEquals(
                List.of("pages/lost.md:2:8 warning page-linked: no menu, list or other page leads to /lost/, so only"
                        + " those who know its address find it"),
                site.told());
        site.file("content/site.yaml", Trial.SITE + "menu: [{title: L, address: /lost/}]\n");
        assertEquals(List.of(), site.told());
    }

    @Test
    void a_link_from_a_page_that_nobody_gets_does_not_count() {
        site.page("lost", "", "Words.").article("iop", "draft: true\n", "[It](../pages/lost.md)");
        assertEquals("page-linked", site.only().rule());
        site.page("lost", "draft: true\n", "Words.");
        assertEquals(List.of(), site.told());
    }

    @Test
    void the_page_on_reviews_and_translations_are_found_anyway() {
        site.page("how-we-review", "", "Words.")
                .page("index.es", "", "Palabras.")
                .file("content/strings/es.yaml", "texts:\n  Admissions staff: Personal de admisiones\n");
        assertEquals(List.of(), site.told());
    }
}
