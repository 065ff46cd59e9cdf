package org.vouch.reader.form;

import org.vouch.model.text.Source;
import org.vouch.reader.yaml.Diagnostics;
import org.vouch.reader.yaml.ReadRule;

/** The id that a file's name gives to what is in it. */
public final class FileId {
    private static final String ENDING = ".yaml";

    private FileId() {}

    /** Returns the name of a YAML file without its ending; a name that cannot be an id is reported. */
    public static String of(Source source, Diagnostics remarks) {
        String file = source.path().substring(source.path().lastIndexOf('/') + 1);
        String name = file.endsWith(ENDING) ? file.substring(0, file.length() - ENDING.length()) : file;
        if (Texts.isId(name)) {
            return name;
        }
        String right = Texts.nearestId(name);
        remarks.error(
                ReadRule.FILE_NAME,
                source.span(0, 0),
                "the file's name is the id, and " + Texts.notAnId(name),
                right.isEmpty()
                        ? "give the file another name, such as dana-example" + ENDING
                        : "rename the file to " + right + ENDING);
        return name;
    }
}
