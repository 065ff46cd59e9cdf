package org.vouch.service.verify;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.vouch.model.text.Finding;
import org.vouch.model.text.Fingerprint;
import org.vouch.model.text.Span;
import org.vouch.site.render.Theme;

/**
 * The scripts and styles of a copy that are not the program's own. Pages are proved by their words; a script can put
 * others in their place on a reader's screen, and a style can hide them or print some beside them.
 */
final class OwnThemeFiles {
    private static final List<String> AT_WORK = List.of(".js", ".mjs", ".css", ".wasm");

    private OwnThemeFiles() {}

    /**
     * Returns a finding for each of them.
     *
     * @param folder the copy
     * @param files the paths of its files, from the folder on
     * @throws IOException if a file, or the program's own theme, cannot be read
     */
    static List<Finding> findings(Path folder, Iterable<String> files) throws IOException {
        Set<Fingerprint> ours = new HashSet<>();
        for (byte[] asset : Theme.builtIn().assets().values()) {
            ours.add(Fingerprint.of(asset));
        }
        List<Finding> findings = new ArrayList<>();
        for (String file : files) {
            String name = file.toLowerCase(Locale.ROOT);
            if (AT_WORK.stream().anyMatch(name::endsWith)
                    && !isOurs(name, Files.readAllBytes(folder.resolve(file)), ours)) {
                findings.add(Finding.warning(
                                "published-theme",
                                Span.ofFile(file),
                                "this " + (name.endsWith(".css") ? "style" : "script")
                                        + " is not the program's own, so what it shows of the signed words in a browser"
                                        + " is not proved")
                        .fix("ask the publisher what it is for, or look at the pages with it switched off"));
            }
        }
        return findings;
    }

    private static boolean isOurs(String name, byte[] bytes, Set<Fingerprint> ours) {
        return ours.contains(Fingerprint.of(bytes)) || (name.endsWith(".css") && Theme.isMadeOfSettings(bytes));
    }
}
