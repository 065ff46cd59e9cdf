package org.vouch.site.render;

import freemarker.core.InvalidReferenceException;
import freemarker.core.ParseException;
import freemarker.template.TemplateException;
import freemarker.template.TemplateNotFoundException;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.vouch.model.text.Finding;
import org.vouch.model.text.Span;

/** A template that cannot be printed, with the place where it went wrong. */
public final class TemplateFailure extends Exception {
    /** How FreeMarker writes each step on the way to the fault, the innermost first. */
    private static final Pattern STEP =
            Pattern.compile("\\[in template \"([^\"]+)\"[^\\]]*? at line ([0-9]+), column ([0-9]+)\\]");

    private static final String FIX = "correct the template, or delete it so that the built-in one is used";

    private final String template;
    private final int line;
    private final int column;
    private final String said;

    private TemplateFailure(String template, int line, int column, String said, Throwable cause) {
        super(template + ":" + line + ":" + column + ": " + said, cause);
        this.template = template;
        this.line = line;
        this.column = column;
        this.said = said;
    }

    /**
     * Makes a failure of what FreeMarker tells.
     *
     * <p>The place is in the innermost template that is wrong. Where that one is built in, the fault is in how a
     * template of the site uses it, and the place is there.
     *
     * @param printed the template of the page
     * @param thrown what FreeMarker threw
     * @param ofTheSite tells the site's own templates from those built in
     */
    static TemplateFailure of(String printed, Throwable thrown, Predicate<String> ofTheSite) {
        ParseException malformed = cause(thrown, ParseException.class);
        if (malformed != null) {
            return new TemplateFailure(
                    Optional.ofNullable(malformed.getTemplateName()).orElse(printed),
                    Math.max(1, malformed.getLineNumber()),
                    Math.max(1, malformed.getColumnNumber()),
                    firstParagraph(malformed.getEditorMessage()),
                    thrown);
        }
        if (thrown instanceof TemplateException failed) {
            String template =
                    Optional.ofNullable(failed.getTemplateSourceName()).orElse(printed);
            int line = Optional.ofNullable(failed.getLineNumber()).orElse(1);
            int column = Optional.ofNullable(failed.getColumnNumber()).orElse(1);
            Optional<MatchResult> own = ofTheSite.test(template)
                    ? Optional.empty()
                    : STEP.matcher(Optional.ofNullable(failed.getFTLInstructionStack())
                                    .orElse(""))
                            .results()
                            .filter(step -> ofTheSite.test(step.group(1)))
                            .findFirst();
            return own.map(step -> new TemplateFailure(
                            step.group(1),
                            Integer.parseInt(step.group(2)),
                            Integer.parseInt(step.group(3)),
                            words(failed) + " (in the built-in " + template + ":" + line + ":" + column + ")",
                            thrown))
                    .orElseGet(() -> new TemplateFailure(template, line, column, words(failed), thrown));
        }
        return new TemplateFailure(printed, 1, 1, words(thrown), thrown);
    }

    /**
     * Makes the failure of a template that goes on and on, or fills the memory. Which of the two is seen first depends
     * on the machine, so that both are said alike.
     */
    static TemplateFailure endless(String template) {
        String said = "this template does not come to an end, or fills all memory; look at its regular expressions, its"
                + " lists and what it repeats";
        return new TemplateFailure(template, 1, 1, said, new IllegalStateException(said));
    }

    private static String words(Throwable thrown) {
        TemplateNotFoundException missing = cause(thrown, TemplateNotFoundException.class);
        if (missing != null) {
            return "there is no template '" + missing.getTemplateName() + "'";
        }
        if (thrown instanceof StackOverflowError) {
            return "templates include each other without end; look at what the site's own templates include";
        }
        if (thrown instanceof InvalidReferenceException nothing && nothing.getBlamedExpressionString() != null) {
            return "'" + nothing.getBlamedExpressionString() + "' is not there, or has no value on this page";
        }
        return firstParagraph(
                thrown instanceof TemplateException failed ? failed.getMessageWithoutStackTop() : thrown.getMessage());
    }

    /**
     * FreeMarker's messages run over many lines, with tips, frames and the words of its grammar; the first paragraph
     * says what is wrong.
     */
    private static String firstParagraph(@Nullable String message) {
        String said = message == null ? "the template cannot be printed" : message;
        int end = said.indexOf("\n----");
        return (end < 0 ? said : said.substring(0, end))
                .replaceAll("\\s+", " ")
                .replaceAll(",? (?:but was|Was) expecting one of these patterns:.*", ", which is not allowed here")
                .replaceAll(" ?\\((?:wrapper: |Note that FreeMarker)[^)]*\\)", "")
                .replaceAll(" ?\\[in template [^\\]]*\\]", "")
                .replace("., which is not allowed here", ".")
                .strip();
    }

    private static <T extends Throwable> @Nullable T cause(Throwable thrown, Class<T> kind) {
        for (Throwable each = thrown; each != null; each = each.getCause()) {
            if (kind.isInstance(each)) {
                return kind.cast(each);
            }
        }
        return null;
    }

    /**
     * Returns the failure as a finding.
     *
     * @param address the page that was being printed
     */
    public Finding finding(String address) {
        return thrown(FIX + "; it was printing " + address);
    }

    /** Returns the failure of a template that no page needs to be printed for to see. */
    Finding finding() {
        return thrown(FIX);
    }

    private Finding thrown(String fix) {
        return Finding.error("template", new Span("templates/" + template, line, column, 0), said)
                .fix(fix);
    }
}
