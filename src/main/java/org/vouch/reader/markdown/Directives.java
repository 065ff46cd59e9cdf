package org.vouch.reader.markdown;

import com.vladsch.flexmark.parser.block.BlockStart;
import com.vladsch.flexmark.parser.block.ParserState;
import com.vladsch.flexmark.util.sequence.BasedSequence;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;
import org.vouch.model.page.Piece;
import org.vouch.model.text.NearestName;

/** Reads the lines that open and close blocks, and the directives that are alone on a line. */
final class Directives {
    private static final String POLICY = "review-policy";

    /** The directives that are alone on their line. */
    static final List<String> LEAVES = List.of("cost-comparison", POLICY);

    static final List<String> COST_ATTRIBUTES = List.of("table", "options", "plan");

    static final String PRICE = "price";
    static final String TERM = "term";

    /** The directives that are in a sentence. */
    static final List<String> INLINES = List.of(PRICE, TERM);

    static final List<String> TERM_ATTRIBUTES = List.of("of");

    static final List<String> PRICE_ATTRIBUTES = List.of("table");

    private static final String COST_FORM = "write ::cost-comparison{table=\"…\" options=\"… …\" plan=\"…\"}";
    private static final String POLICY_FORM = "write ::review-policy, and nothing else on its line";
    private static final String PRICE_FORM =
            "write :price[…] with the id of an option, or :price[…]{table=\"…\"} where the site has several cost tables";

    private static final String TERM_FORM =
            "write :term[word], or :term[words]{of=\"…\"} with the name in the glossary where the text needs another form";

    /** A longer word is nobody's typo; looking for the nearest name would only take time. */
    private static final int LONGEST_NAME = 40;

    /** Returns what may be in the braces of a directive that is alone on its line. */
    static List<String> attributesOf(String leaf) {
        return leaf.equals(POLICY) ? List.of() : COST_ATTRIBUTES;
    }

    private final Reading reading;

    /** The line that has just closed a block; it must not be taken for one that closes nothing. */
    private @Nullable BasedSequence closingLine;

    Directives(Reading reading) {
        this.reading = reading;
    }

    /** Returns how many colons are alone on a line, or 0 if it holds anything else or fewer than three. */
    static int colonsAlone(BasedSequence line, int from) {
        int colons = colons(line, from);
        return colons >= 3 && line.subSequence(from + colons, line.length()).isBlank() ? colons : 0;
    }

    private static int colons(BasedSequence line, int from) {
        int at = from;
        while (at < line.length() && line.charAt(at) == ':') {
            at++;
        }
        return at - from;
    }

    void closingLine(BasedSequence line) {
        closingLine = line;
    }

    /** Reports a block that ended without its closing line. */
    void closed(Directive block) {
        if (!block.closed) {
            reading.error(
                    MarkdownRule.DIRECTIVE_UNCLOSED,
                    block.opening(),
                    "this block is never closed",
                    "put '" + ":".repeat(colons(block.opening(), 0)) + "' on a line of its own below its last line");
        }
    }

    /**
     * Starts a block or a directive on a line that begins with a colon, or ends one.
     *
     * @param mayOpen whether the page may nest any deeper here
     * @return null if the line is not one of these
     */
    @Nullable
    BlockStart start(ParserState state, BooleanSupplier mayOpen) {
        BasedSequence line = state.getLine();
        int from = state.getNextNonSpaceIndex();
        int colons = colons(line, from);
        BasedSequence whole = line.subSequence(from, line.length()).trimEnd();
        if (colons == 2 && whole.length() > 2 && Character.isLetter(whole.charAt(2))) {
            return BlockStart.of(new LineParser(leaf(whole, 2))).atIndex(line.length());
        }
        if (colons < 3) {
            return null;
        }
        if (whole.length() == colons) {
            if (line != closingLine) {
                reading.error(
                        MarkdownRule.DIRECTIVE_FENCE,
                        whole,
                        "this line closes no block",
                        "take it out, or open a block above");
            }
            closingLine = null;
            return BlockStart.of(new LineParser(new Unprinted(whole))).atIndex(line.length());
        }
        return mayOpen.getAsBoolean() ? open(line, whole, colons) : null;
    }

    private BlockStart open(BasedSequence line, BasedSequence whole, int colons) {
        int from = colons;
        while (from < whole.length() && Character.isWhitespace(whole.charAt(from))) {
            from++;
        }
        int to = endOfName(whole, from);
        BasedSequence name = whole.subSequence(from, to);
        if (LEAVES.contains(name.toString())) {
            reading.error(
                    MarkdownRule.DIRECTIVE_MALFORMED,
                    whole.subSequence(0, colons),
                    "'" + name + "' is not a block; it takes a line of its own",
                    "write it with two colons: ::" + name);
            return BlockStart.of(new LineParser(leaf(whole, from))).atIndex(line.length());
        }
        BasedSequence title = whole.subSequence(to, whole.length()).trim();
        Directive block;
        if (name.isEmpty()) {
            reading.error(
                    MarkdownRule.DIRECTIVE_MALFORMED,
                    whole,
                    "a block needs a name right after its colons",
                    "write one of " + listed(Directive.Name.WRITTEN));
            title = title.subSequence(0, 0);
        } else if (Directive.Name.of(name.toString()).isEmpty()) {
            reading.error(
                    MarkdownRule.DIRECTIVE_UNKNOWN, name, "there is no block called '" + name + "'", blockFor(name));
        }
        if (title.startsWith("{")) {
            reading.error(
                    MarkdownRule.DIRECTIVE_ATTRIBUTE,
                    title,
                    "a block takes no attributes",
                    "write its title as plain words after the name, or nothing");
            title = title.subSequence(0, 0);
        }
        block = new Directive(whole, name, title);
        return BlockStart.of(new DirectiveParser(block, colons, this)).atIndex(line.length());
    }

    private DirectiveLeaf leaf(BasedSequence whole, int nameFrom) {
        int to = endOfName(whole, nameFrom);
        BasedSequence name = whole.subSequence(nameFrom, to);
        if (!LEAVES.contains(name.toString())) {
            String fix = Directive.Name.WRITTEN.contains(name.toString())
                    ? "open the block with three colons: :::" + name
                    : nearest(name, LEAVES);
            reading.error(MarkdownRule.DIRECTIVE_UNKNOWN, name, "there is no directive called '" + name + "'", fix);
            return new DirectiveLeaf(whole, Optional.empty());
        }
        if (name.toString().equals(POLICY)) {
            boolean understood = attributes(whole, to, "the review policy", List.of(), POLICY_FORM) != null;
            return new DirectiveLeaf(
                    whole, understood ? Optional.of(new Piece.PolicyTable(reading.span(whole))) : Optional.empty());
        }
        Map<String, BasedSequence> attributes = attributes(whole, to, "a cost comparison", COST_ATTRIBUTES, COST_FORM);
        BasedSequence table = attributes == null ? null : attributes.get("table");
        if (attributes == null) {
            return new DirectiveLeaf(whole, Optional.empty());
        }
        if (table == null || table.isBlank()) {
            reading.error(
                    MarkdownRule.DIRECTIVE_ATTRIBUTE,
                    table == null ? name : table,
                    "a cost comparison needs a table",
                    "write ::cost-comparison{table=\"…\"} with the name of a file in content/costs/");
            return new DirectiveLeaf(whole, Optional.empty());
        }
        String options = text(attributes.get("options")).strip();
        return new DirectiveLeaf(
                whole,
                Optional.of(new Piece.CostComparison(
                        table.toString().strip(),
                        options.isEmpty() ? List.of() : List.of(options.split("[\\s,]+")),
                        text(attributes.get("plan")).strip(),
                        reading.span(whole))));
    }

    private static String text(@Nullable BasedSequence value) {
        return value == null ? "" : value.toString();
    }

    /**
     * Returns what a directive in a sentence asks for; empty where it cannot be understood, and then the finding is
     * made.
     */
    Optional<Piece.Price> price(InlineDirective directive, boolean inHeading) {
        BasedSequence whole = directive.getChars();
        if (!INLINES.contains(directive.name().toString())) {
            reading.error(
                    MarkdownRule.DIRECTIVE_UNKNOWN,
                    directive.name(),
                    "there is no directive called '" + directive.name() + "'",
                    nearest(directive.name(), INLINES) + "; to print a colon, put a backslash before it");
            return Optional.empty();
        }
        if (inHeading) {
            reading.error(
                    MarkdownRule.DIRECTIVE_MALFORMED,
                    whole,
                    "a price belongs in a sentence, and this is a heading",
                    "move it into the text below");
            return Optional.empty();
        }
        Map<String, BasedSequence> attributes =
                attributes(directive.attributes(), 0, "a price", PRICE_ATTRIBUTES, PRICE_FORM);
        String option = directive.argument().toString().strip();
        if (attributes == null) {
            return Optional.empty();
        }
        if (option.isEmpty()
                || endOfName(directive.argument(), 0) < directive.argument().length()) {
            reading.error(
                    MarkdownRule.DIRECTIVE_MALFORMED,
                    whole,
                    "these brackets do not hold the id of an option",
                    PRICE_FORM);
            return Optional.empty();
        }
        return Optional.of(new Piece.Price(text(attributes.get("table")).strip(), option, reading.span(whole)));
    }

    /**
     * Returns the name by which a word is in the glossary; empty where it cannot be understood, and then the finding is
     * made.
     *
     * @param unfit what the word is in that cannot hold a link; empty where it can
     */
    Optional<String> term(InlineDirective directive, String unfit) {
        Map<String, BasedSequence> attributes =
                attributes(directive.attributes(), 0, "a term", TERM_ATTRIBUTES, TERM_FORM);
        if (attributes == null) {
            return Optional.empty();
        }
        String words = Entities.decoded(directive.argument()).strip();
        if (!unfit.isEmpty() || words.isEmpty()) {
            reading.error(
                    MarkdownRule.DIRECTIVE_MALFORMED,
                    directive.getChars(),
                    words.isEmpty()
                            ? "these brackets do not hold a word"
                            : "a word is explained in a sentence, and this is " + unfit,
                    words.isEmpty() ? TERM_FORM : "write it there as plain words, and mark it in the text");
            return Optional.empty();
        }
        String of = text(attributes.get("of")).strip();
        return Optional.of((of.isEmpty() ? words : of).replaceAll("\\s+", " "));
    }

    /** Returns the attributes of a directive, or null where they cannot be read; the finding is made. */
    private @Nullable Map<String, BasedSequence> attributes(
            BasedSequence whole, int from, String owner, List<String> known, String form) {
        Map<String, BasedSequence> attributes = new LinkedHashMap<>();
        int end = whole.length();
        if (from == end) {
            return attributes;
        }
        if (whole.charAt(from) != '{') {
            return malformed(
                    whole.subSequence(from, end), "nothing but attributes in braces may follow the name", form);
        }
        int at = from + 1;
        while (true) {
            while (at < end && Character.isWhitespace(whole.charAt(at))) {
                at++;
            }
            if (at == end) {
                return malformed(whole.subSequence(from, end), "this brace is never closed", form);
            }
            if (whole.charAt(at) == '}') {
                return at + 1 == end
                        ? attributes
                        : malformed(
                                whole.subSequence(at + 1, end).trim(), "nothing may follow the closing brace", form);
            }
            int keyEnd = endOfName(whole, at);
            BasedSequence key = whole.subSequence(at, Math.max(keyEnd, at + 1));
            if (keyEnd == at) {
                return malformed(key, "the name of an attribute was expected here", form);
            }
            if (keyEnd == end || whole.charAt(keyEnd) != '=') {
                return malformed(key, "'" + key + "' has no value", form);
            }
            int valueFrom = keyEnd + 1;
            char quote = valueFrom < end ? whole.charAt(valueFrom) : ' ';
            int valueEnd;
            if (quote == '"' || quote == '\'') {
                valueFrom++;
                valueEnd = whole.indexOf(quote, valueFrom);
                if (valueEnd < 0) {
                    return malformed(
                            whole.subSequence(valueFrom - 1, end), "this quotation mark is never closed", form);
                }
                at = valueEnd + 1;
            } else {
                valueEnd = valueFrom;
                while (valueEnd < end
                        && whole.charAt(valueEnd) != '}'
                        && !Character.isWhitespace(whole.charAt(valueEnd))) {
                    valueEnd++;
                }
                at = valueEnd;
            }
            add(attributes, key, whole.subSequence(valueFrom, valueEnd), owner, known);
        }
    }

    private void add(
            Map<String, BasedSequence> attributes,
            BasedSequence key,
            BasedSequence value,
            String owner,
            List<String> known) {
        if (!known.contains(key.toString())) {
            reading.error(
                    MarkdownRule.DIRECTIVE_ATTRIBUTE,
                    key,
                    owner + " has no attribute '" + key + "'",
                    nearest(key, known));
        } else if (attributes.putIfAbsent(key.toString(), value) != null) {
            reading.error(
                    MarkdownRule.DIRECTIVE_ATTRIBUTE, key, "'" + key + "' is given twice", "take one of them out");
        }
    }

    private @Nullable Map<String, BasedSequence> malformed(BasedSequence at, String message, String form) {
        reading.error(MarkdownRule.DIRECTIVE_MALFORMED, at, message, form);
        return null;
    }

    private static int endOfName(BasedSequence text, int from) {
        int at = from;
        while (at < text.length()
                && (Entities.isAsciiAlphanumeric(text.charAt(at))
                        || text.charAt(at) == '-'
                        || text.charAt(at) == '_')) {
            at++;
        }
        return at;
    }

    /** What other programs call their blocks, and what is written here. */
    private static final Map<String, String> ELSEWHERE = new HashMap<>();

    static {
        String note = "write ':::note'";
        for (String name :
                List.of("tip", "info", "hint", "important", "seealso", "abstract", "success", "example", "question")) {
            ELSEWHERE.put(name, note);
        }
        for (String name : List.of("warning", "danger", "caution", "error", "attention", "alert")) {
            ELSEWHERE.put(name, note + ", or ':::urgent' where readers have to call somebody now");
        }
        for (String name : List.of("spoiler", "expand", "collapse", "toggle", "accordion", "faq", "dropdown")) {
            ELSEWHERE.put(name, "write ':::details' followed by the words to press");
        }
    }

    private static String blockFor(BasedSequence written) {
        String here = ELSEWHERE.get(written.toString().toLowerCase(Locale.ROOT));
        return here == null
                ? nearest(written, Directive.Name.WRITTEN)
                : here + "; allowed: " + listed(Directive.Name.WRITTEN);
    }

    private static String nearest(BasedSequence written, List<String> known) {
        String allowed = "allowed: " + listed(known);
        if (written.length() > LONGEST_NAME) {
            return allowed;
        }
        return NearestName.to(written.toString(), known)
                .map(name -> "did you mean '" + name + "'? " + allowed)
                .orElse(allowed);
    }

    private static String listed(List<String> names) {
        return String.join(", ", names);
    }
}
