package org.vouch.service.importing;

import java.util.List;
import org.vouch.model.text.Finding;
import org.vouch.model.text.Source;
import org.vouch.reader.form.FieldSchema;

/** What the reference of the handbook asks of {@code import.yaml}. */
public final class ReferenceImport {
    /** The fields of the file. */
    public static final FieldSchema FORM = ImportMapReader.FORM;

    private ReferenceImport() {}

    /** Returns what the reader finds wrong with a file. */
    public static List<Finding> findings(Source source) {
        return ImportMapReader.read(source).findings();
    }
}
