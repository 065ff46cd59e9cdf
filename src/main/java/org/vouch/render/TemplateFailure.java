package org.vouch.render;

import org.vouch.text.Finding;
import org.vouch.text.Span;

/** A template that cannot be printed, with the place where it went wrong. */
public final class TemplateFailure extends Exception {
    private final String template;
    private final int line;
    private final int column;
    private final String said;

    TemplateFailure(String template, int line, int column, String said, Throwable cause) {
        super(template + ":" + line + ":" + column + ": " + said, cause);
        this.template = template;
        this.line = line;
        this.column = column;
        this.said = said;
    }

    /**
     * Returns the failure as a finding.
     *
     * @param address the page that was being printed
     */
    public Finding finding(String address) {
        return Finding.error("template", new Span("templates/" + template, line, column, 0), said)
                .mend("correct the template, or delete it so that the built-in one is used; it was printing "
                        + address);
    }
}
