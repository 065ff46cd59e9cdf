package org.vouch.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The handbook that the program brings along is whole, and the program leads to places that are there. */
class HandbookTest {
    private static final Pattern ID = Pattern.compile(" id=\"?([^\\s\">]+)");

    private static Map<String, byte[]> site = Map.of();

    @BeforeAll
    static void build() throws IOException {
        site = Handbook.built();
    }

    /** Returns what is wrong with an address: nothing if there is a page, and a part of it with the id. */
    private static String missing(String address) {
        int mark = address.indexOf('#');
        String page = (mark < 0 ? address : address.substring(0, mark)).substring(1) + "index.html";
        byte[] bytes = site.get(page);
        if (bytes == null) {
            return address + ": there is no " + page + "\n";
        }
        Set<String> ids = new TreeSet<>();
        Matcher id = ID.matcher(new String(bytes, StandardCharsets.UTF_8));
        while (id.find()) {
            ids.add(id.group(1));
        }
        return mark < 0 || ids.contains(address.substring(mark + 1)) ? "" : address + ": only " + ids + "\n";
    }

    @Test
    void each_word_leads_to_a_part_of_a_page_that_is_there() {
        Handbook handbook = Handbook.read();
        StringBuilder missing = new StringBuilder();
        handbook.words().forEach(word -> handbook.of(word).forEach(address -> missing.append(missing(address))));
        assertEquals("", missing.toString());
        assertTrue(
                handbook.words().size() > 500,
                () -> "words: " + handbook.words().size());
        assertEquals("/nowhere/: there is no nowhere/index.html\n", missing("/nowhere/"));
        assertTrue(missing("/start/#nowhere").startsWith("/start/#nowhere: only ["));
    }

    @Test
    void each_rule_is_explained_where_explain_says() {
        Set<String> rules = new TreeSet<>(Explanations.read().byRule().keySet());
        rules.addAll(WordExplanations.byRule().keySet());
        StringBuilder missing = new StringBuilder();
        for (String rule : rules) {
            String said = explained(rule);
            Matcher address = Pattern.compile("\nIn the handbook: (\\S+)\n'vouch help --open (\\S+)' shows it\\.\n$")
                    .matcher(said);
            missing.append(address.find() ? missing("/" + address.group(1)) : rule + " has no place\n");
        }
        assertEquals("", missing.toString());
    }

    private static String explained(String rule) {
        StringWriter said = new StringWriter();
        PrintWriter out = new PrintWriter(said);
        assertEquals(Vouch.DONE, Vouch.run(out, out, "explain", rule));
        return said.toString().replace("\r\n", "\n");
    }

    @Test
    void a_command_comes_before_a_field_of_the_same_name() {
        Handbook handbook = Handbook.read();
        assertEquals(
                List.of("/reference/commands/review/", "/reference/site-settings/#review-2"), handbook.of("review"));
        assertEquals(List.of("/how-to/looks/"), handbook.of("looks"));
        assertEquals(List.of("/"), handbook.of(""));
        assertEquals(List.of(), handbook.of("nothing of the kind"));
    }

    @Test
    void a_word_that_it_does_not_know_leads_to_the_nearest() {
        StringWriter said = new StringWriter();
        PrintWriter out = new PrintWriter(said);
        assertEquals(Vouch.USAGE, Vouch.run(out, out, "help", "--open", "review", "sgin"));
        assertEquals("""
                vouch: the handbook does not explain 'review sgin'; did you mean 'review sign'?
                'vouch help --help' shows what it takes.
                """, said.toString().replace("\r\n", "\n"));
    }
}
