package org.vouch.reader.content;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import org.vouch.model.text.Source;
import org.vouch.reader.yaml.Diagnostics;

/** A YAML file that travels with the program. */
final class BuiltInFile {
    private BuiltInFile() {}

    static Diagnostics remarks(String name) {
        try (InputStream file = BuiltInFile.class.getResourceAsStream("/org/vouch/" + name)) {
            if (file == null) {
                throw new IllegalStateException("the program lacks its file " + name);
            }
            return new Diagnostics(new Source(name, new String(file.readAllBytes(), StandardCharsets.UTF_8)));
        } catch (IOException broken) {
            throw new UncheckedIOException("the program's file " + name + " cannot be read", broken);
        }
    }

    static void refuseFindings(Diagnostics remarks) {
        if (!remarks.findings().isEmpty()) {
            throw new IllegalStateException("the program's own file is wrong: " + remarks.findings());
        }
    }
}
