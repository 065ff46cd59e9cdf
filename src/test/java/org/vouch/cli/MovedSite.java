package org.vouch.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;

/**
 * A small site of which a page had other addresses before, with letters and signs that servers read in ways of their
 * own.
 */
final class MovedSite {
    /** Where the page was. */
    static final List<String> OLD = List.of("/old/address/", "/viejo/niño/", "/what+it.costs(now)/");

    /** Where it is. */
    static final String NEW = "/articles/iop/";

    private MovedSite() {}

    /**
     * Builds the site.
     *
     * @param root the folder of the site
     * @param settings lines that are added to {@code site.yaml}
     * @return the output
     */
    static Path build(Path root, String settings) throws IOException {
        SmallSite.start(root);
        Path file = root.resolve("content/site.yaml");
        Files.writeString(file, Files.readString(file) + settings);
        SmallSite.article(root, "iop", "What an IOP is", "You sleep at home.", "costs");
        String old = OLD.stream().map(address -> '"' + address + '"').collect(Collectors.joining(", "));
        Path moved = root.resolve("content/articles/iop.md");
        Files.writeString(moved, Files.readString(moved).replaceFirst("---\n", "---\nredirect_from: [" + old + "]\n"));
        SmallSite.article(root, "costs", "What it costs", "Ask for an estimate.", "iop");
        assertEquals(0, Vouch.commands().execute("build", "-q", "--root", root.toString(), "--as-of", "2024-06-01"));
        return root.resolve("site");
    }
}
