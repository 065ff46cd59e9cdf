package org.vouch.reader.content;

import java.util.Map;
import org.vouch.model.page.Credential;
import org.vouch.reader.form.FieldSchema;

/** The forms of files that no other room of the program asks for; the reference of the handbook does. */
public final class ReferenceForms {
    /** A target in {@code deploy.yaml}. */
    public static final FieldSchema TARGET = DeployReader.FORM;

    /** An entry of {@code known-findings.yaml}. */
    public static final FieldSchema KNOWN_FINDING = KnownFindingsReader.FORM;

    private ReferenceForms() {}

    /** Returns the letters after names that the program explains. */
    public static Map<String, Credential> credentials() {
        return Credentials.builtInAnd(Map.of());
    }
}
