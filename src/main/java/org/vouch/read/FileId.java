package org.vouch.read;

import org.jspecify.annotations.Nullable;
import org.vouch.text.Source;

/** The id that a file's name gives to what stands in it. */
final class FileId {
    private FileId() {}

    /** Returns the name of a YAML file without its ending; a name that cannot be an id is told. */
    static String of(Source source, Remarks remarks) {
        String name =
                source.path().substring(source.path().lastIndexOf('/') + 1).replaceFirst("\\.yaml$", "");
        Remarks aside = new Remarks(source);
        @Nullable String id = Texts.id(new YamlValue.Scalar(name, YamlValue.Style.QUOTED, 0, 0), "id", aside);
        if (id == null) {
            aside.findings()
                    .forEach(finding -> remarks.error(
                            ReadRule.FILE_NAME,
                            finding.span(),
                            "the file's name is the id, and " + finding.message(),
                            finding.mend().replace("write ", "rename the file to ") + ".yaml"));
        }
        return name;
    }
}
