package org.vouch.reader.markdown;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.vouch.model.page.Body;
import org.vouch.model.text.Source;

/**
 * Texts that make parsers run for hours or overflow the stack: broken pastes, failed imports, attacks.
 *
 * <p>Each runs on a thread with a stack of one megabyte. Time is the thread's own, so that a busy machine fails nobody.
 */
class HostileTextTest {
    private static final long LIMIT_SECONDS = 3;
    private static final long STACK_BYTES = 1 << 20;
    private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();
    private static final MarkdownReader READER = new MarkdownReader();
    private static final Map<String, IntFunction<String>> SHAPES = shapes();

    private static Map<String, IntFunction<String>> shapes() {
        Map<String, IntFunction<String>> shapes = new LinkedHashMap<>();
        shapes.put("bracket and backslashes", n -> "[" + "\\".repeat(n));
        shapes.put("title of backslashes", n -> "[a](b \"" + "\\".repeat(n));
        shapes.put("closed title of backslashes", n -> "[a](b \"" + "\\".repeat(n) + "\")");
        shapes.put("long title", n -> "[a](b \"" + "x".repeat(n) + "\")");
        shapes.put("unclosed titles", n -> "[a](b \"c ".repeat(n));
        shapes.put("unclosed titles in parentheses", n -> "[a](b (c ".repeat(n));
        shapes.put("titles closed by one escaped mark", n -> "[a](b (c ".repeat(n) + "\\)");
        shapes.put("pointed address of backslashes", n -> "[a](<" + "\\".repeat(n));
        shapes.put("long pointed address", n -> "[a](<" + "x".repeat(n) + ">)");
        shapes.put("long address", n -> "[a](" + "x".repeat(n) + ")");
        shapes.put("address of parentheses", n -> "[a](" + "(".repeat(n) + ")".repeat(n) + ")");
        shapes.put("quotes", n -> ">".repeat(n));
        shapes.put("quotes with blanks", n -> "> ".repeat(n) + "a");
        shapes.put("bullets", n -> "- ".repeat(n));
        shapes.put("numbers", n -> "1. ".repeat(n) + "a");
        shapes.put("stars and a letter", n -> "* ".repeat(n) + "a");
        shapes.put("quoted bullets", n -> "> - ".repeat(n));
        shapes.put("bullets and empty lines", n -> "- ".repeat(n) + "x" + "\n".repeat(n));
        shapes.put(
                "stair of bullets",
                n -> IntStream.range(0, Math.min(n, 400))
                        .mapToObj(i -> "  ".repeat(i) + "- a\n")
                        .collect(Collectors.joining()));
        shapes.put(
                "stair of quotes",
                n -> IntStream.range(0, Math.min(n, 400))
                        .mapToObj(i -> ">".repeat(i) + "a\n")
                        .collect(Collectors.joining()));
        shapes.put("deep quotes again and again", n -> (">".repeat(90) + "a\n\n").repeat(n / 90 + 1));
        shapes.put("rule of stars", n -> "* ".repeat(n));
        shapes.put("rule of underscores", n -> "_".repeat(n));
        shapes.put("rule of dashes", n -> "-".repeat(n));
        shapes.put("rule that is none", n -> "*".repeat(n) + " a");
        shapes.put("underline", n -> "a\n" + "=".repeat(n));
        shapes.put("hashes", n -> "#".repeat(n) + " a");
        shapes.put("heading closed by hashes", n -> "# a " + "#".repeat(n) + "b");
        shapes.put("bracket, blank, parenthesis", n -> "[ (](".repeat(n));
        shapes.put("unclosed addresses", n -> "[a](".repeat(n));
        shapes.put("empty unclosed addresses", n -> "[](".repeat(n));
        shapes.put("unclosed pointed addresses", n -> "[a](<b".repeat(n));
        shapes.put("unclosed addresses of a letter", n -> "[a](b".repeat(n));
        shapes.put("images of links", n -> "![[]()".repeat(n));
        shapes.put("images of addresses", n -> "![a](".repeat(n));
        shapes.put("opening brackets", n -> "[".repeat(n));
        shapes.put("closing brackets", n -> "]".repeat(n));
        shapes.put("nested brackets", n -> "[".repeat(n) + "a" + "]".repeat(n));
        shapes.put("open and letter", n -> "[a".repeat(n));
        shapes.put("letter and close", n -> "a]".repeat(n));
        shapes.put("labels", n -> "[a][".repeat(n));
        shapes.put("pairs of brackets", n -> "[a][b]".repeat(n));
        shapes.put("links in brackets", n -> "[a](b)[".repeat(n));
        shapes.put("inline tag of attributes", n -> "a <a" + " b=c".repeat(n) + ">");
        shapes.put("block tag of attributes", n -> "<a" + " b=c".repeat(n) + ">");
        shapes.put("unclosed tag of attributes", n -> "a <a" + " b=c".repeat(n));
        shapes.put("tags with unclosed values", n -> "<a b=\"".repeat(n));
        shapes.put("tags", n -> "<a ".repeat(n));
        shapes.put("closing tags", n -> "</a ".repeat(n));
        shapes.put("points", n -> "<".repeat(n));
        shapes.put("inline comment", n -> "a <!-- " + "a ".repeat(n) + "-->");
        shapes.put("block comment", n -> "<!-- " + "a - ".repeat(n) + "-->");
        shapes.put("unclosed comments", n -> "a <!-- ".repeat(n));
        shapes.put("instructions", n -> "a <?".repeat(n));
        shapes.put("character data", n -> "a <![CDATA[".repeat(n));
        shapes.put("declarations", n -> "a <!A ".repeat(n));
        shapes.put("stars around a letter", n -> "*".repeat(n) + "a" + "*".repeat(n));
        shapes.put("underscores around a letter", n -> "_".repeat(n) + "a" + "_".repeat(n));
        shapes.put("nested emphasis", n -> "*a **a ".repeat(n) + "b" + " a** a*".repeat(n));
        shapes.put("unopened emphasis", n -> "a_ ".repeat(n));
        shapes.put("unclosed emphasis", n -> "_a ".repeat(n));
        shapes.put("mixed emphasis", n -> "*a_ ".repeat(n));
        shapes.put("strong and closers", n -> "a**b" + "c* ".repeat(n));
        shapes.put("multiples of three", n -> "a*b".repeat(n) + "c**d".repeat(n));
        shapes.put("emphasis cut by links", n -> "**x [a*b**c*](d)".repeat(n));
        shapes.put("waves", n -> "~".repeat(n) + "a" + "~".repeat(n));
        shapes.put("leftover waves", n -> "~~~a~~ ".repeat(n) + "b~~ ".repeat(n));
        shapes.put("unclosed waves", n -> "~~a ".repeat(n));
        shapes.put("table of columns", n -> "|a".repeat(n) + "|\n" + "|-".repeat(n) + "|\n" + "|b".repeat(n) + "|\n");
        shapes.put("bars", n -> "a|".repeat(n));
        shapes.put("delimiter row of dashes", n -> "|a|\n|" + "-".repeat(n) + "|\n|b|\n");
        shapes.put("delimiter row of blanks", n -> "|a|\n|-" + " ".repeat(n) + "x\n");
        shapes.put("table of rows", n -> "|a|b|c|\n|-|-|-|\n" + "| 1 | *two* | three |\n".repeat(n));
        shapes.put("rows that are no table", n -> "|a|b|c|\n".repeat(n));
        shapes.put("delimiter rows", n -> "|-|-|\n".repeat(n));
        shapes.put("note label of blanks", n -> "[^" + " ".repeat(n));
        shapes.put("nested notes", n -> "[^".repeat(n) + "a" + "]".repeat(n));
        shapes.put("unclosed notes", n -> "[^a".repeat(n));
        shapes.put("notes used once", n -> numbered(n, "a[^%d] ") + "\n\n" + numbered(n, "[^%d]: b\n"));
        shapes.put("one note used often", n -> "a[^1] ".repeat(n) + "\n\n[^1]: b\n");
        shapes.put(
                "notes that use each other",
                n -> "a[^0]\n\n"
                        + IntStream.range(0, n)
                                .mapToObj(i -> "[^" + i + "]: b[^" + (i + 1) + "]\n")
                                .collect(Collectors.joining()));
        shapes.put("unused notes", n -> numbered(n, "[^%d]: b\n"));
        shapes.put("unknown notes", n -> numbered(Math.min(n, 2_000), "[^%d] "));
        shapes.put("reference definitions", n -> numbered(n, "[a%d]: /u\n"));
        shapes.put(
                "reference definitions and uses", n -> numbered(n, "[a%d]: /u\n") + "\n" + numbered(1_000, "[a%d] "));
        shapes.put("separate reference definitions", n -> numbered(n, "[a%d]: /u 't'\n\n"));
        shapes.put("definitions with unclosed titles", n -> numbered(n, "[a%d]: /u (\n"));
        shapes.put("one definition again and again", n -> "[a]: /u\n".repeat(n) + "\n[a]\n");
        shapes.put("definition with a long title", n -> "[a]: /u \"" + "x".repeat(n) + "\"\n\n[a]\n");
        shapes.put("definition with a long address", n -> "[a]: <" + "x".repeat(n) + ">\n\n[a]\n");
        shapes.put("unfinished definitions", n -> "[a]:\n".repeat(n));
        shapes.put("www", n -> "www.".repeat(n));
        shapes.put("http", n -> "http://".repeat(n));
        shapes.put("hosts", n -> "http://a.b ".repeat(n));
        shapes.put("long address in words", n -> "http://a.b/" + "c".repeat(n) + ")".repeat(n));
        shapes.put("mail signs", n -> "a@".repeat(n));
        shapes.put("mail hosts", n -> "a@b.c@".repeat(n));
        shapes.put("pointed mail", n -> "<a@" + "a.".repeat(n) + "a>");
        shapes.put("image of data", n -> "![a](data:image/png;base64," + "A".repeat(n) + ")");
        shapes.put("lines of a quote", n -> "> a\n".repeat(n));
        shapes.put("lines of a paragraph", n -> "a\n".repeat(n));
        shapes.put("indented lines of a paragraph", n -> "a\n" + "  a\n".repeat(n));
        shapes.put("paragraphs", n -> "a\n\n".repeat(n));
        shapes.put("items", n -> "- a\n".repeat(n));
        shapes.put("loose items", n -> "- a\n\n".repeat(n));
        shapes.put("tasks", n -> "- [x] a\n".repeat(n));
        shapes.put("one heading again and again", n -> "## a\n".repeat(n));
        shapes.put("headings", n -> numbered(n, "## a %d\n"));
        shapes.put("headings with ids", n -> "## a {#a}\n".repeat(n));
        shapes.put("ids", n -> "## " + "{#a}".repeat(n));
        shapes.put("fences", n -> "```\na\n```\n".repeat(n));
        shapes.put("unclosed fence", n -> "```\n" + "a\n".repeat(n));
        shapes.put("fence that is none", n -> "`".repeat(n) + " `");
        shapes.put(
                "code of growing fences",
                n -> IntStream.range(1, (int) Math.sqrt(2.0 * n))
                        .mapToObj(i -> "e" + "`".repeat(i))
                        .collect(Collectors.joining()));
        shapes.put("unclosed code", n -> "`a``b ".repeat(n));
        shapes.put("backticks", n -> "`".repeat(n) + "a" + "`".repeat(n + 1));
        shapes.put("references", n -> "&amp;".repeat(n));
        shapes.put("references that are none", n -> "&a".repeat(n));
        shapes.put("numbers of characters", n -> "&#1".repeat(n));
        shapes.put("long name of a character", n -> "&" + "a".repeat(n) + ";");
        shapes.put("double quotation marks", n -> "\"".repeat(n));
        shapes.put("single quotation marks", n -> "'a".repeat(n));
        shapes.put("dashes in words", n -> "a" + "-".repeat(n) + "b");
        shapes.put("dots", n -> ".".repeat(n));
        shapes.put("blanks", n -> "a" + " ".repeat(n) + "b" + " ".repeat(n));
        shapes.put("blanks before line ends", n -> ("a" + " ".repeat(50) + "\n").repeat(n / 50 + 1));
        shapes.put("tabs", n -> "\t".repeat(n) + "a");
        shapes.put("zeros", n -> "\0".repeat(n));
        shapes.put("lone surrogates", n -> "\uD800".repeat(n));
        shapes.put("blocks", n -> ":::note\n".repeat(n));
        shapes.put("blocks opened and closed", n -> ":::note\na\n:::\n".repeat(n));
        shapes.put("nested blocks closed", n -> ":::note\n".repeat(90) + ":::\n".repeat(n));
        shapes.put("ends of blocks", n -> ":::\n".repeat(n));
        shapes.put("colons", n -> ":".repeat(n));
        shapes.put("long name of a block", n -> ":::" + "a".repeat(n));
        shapes.put("unclosed directive", n -> "::cost-comparison{table=\"" + "a".repeat(n));
        shapes.put("directive of attributes", n -> "::cost-comparison{" + "a=b ".repeat(n) + "}");
        shapes.put("definitions in a line", n -> "a\n" + ": ".repeat(n));
        shapes.put("definitions", n -> "a\n" + ": b\n".repeat(n));
        shapes.put("definition lists", n -> "a\n: b\n\n".repeat(n));
        shapes.put("abbreviations", n -> numbered(Math.min(n, 2_000), "*[AB%d]: c\n") + "\n" + "AB1 ".repeat(n));
        return shapes;
    }

    private static String numbered(int n, String pattern) {
        return IntStream.range(0, n)
                .mapToObj(i -> pattern.replace("%d", String.valueOf(i)))
                .collect(Collectors.joining());
    }

    static Stream<String> names() {
        return SHAPES.keySet().stream();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("names")
    void takes_no_time_and_no_stack(String name) throws InterruptedException {
        for (int n : List.of(1_000, 10_000)) {
            String text = Objects.requireNonNull(SHAPES.get(name)).apply(n);
            AtomicReference<Throwable> thrown = new AtomicReference<>();
            AtomicReference<Body> body = new AtomicReference<>();
            long[] nanoseconds = new long[1];
            Thread thread = new Thread(
                    null,
                    () -> {
                        try {
                            body.set(READER.read(new Source("a.md", text), 0, Sample.ENGLISH, List.of())
                                    .value());
                        } catch (Throwable error) {
                            thrown.set(error);
                        }
                        nanoseconds[0] = THREADS.getCurrentThreadCpuTime();
                    },
                    name,
                    STACK_BYTES);
            thread.setDaemon(true);
            thread.start();
            while (thread.isAlive() && THREADS.getThreadCpuTime(thread.getId()) < LIMIT_SECONDS * 1_000_000_000L) {
                thread.join(20);
            }
            assertFalse(thread.isAlive(), name + " x " + n + " ran for more than " + LIMIT_SECONDS + " s");
            assertNull(thrown.get(), () -> name + " x " + n + ": " + thrown.get());
            assertTrue(nanoseconds[0] < LIMIT_SECONDS * 1_000_000_000L, name + " x " + n);
            if (Boolean.getBoolean("hostile.print")) {
                System.out.printf("%6d ms  %s x %d%n", nanoseconds[0] / 1_000_000, name, n);
            }
        }
    }
}
