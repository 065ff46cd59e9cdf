package org.vouch.model.library;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;

/** The names of all rules that are not about words: those that the program explains. */
public final class RuleNames {
    /** The files of explanations, in the order in which they are listed; a new one is named here. */
    public static final List<String> SUBJECTS =
            List.of("files", "fields", "text", "words", "structure", "site", "publishing", "pages");

    private static final String BEFORE_NAME = "== ";

    private RuleNames() {}

    /** Returns the ids of all rules, in order. They are read anew each time, since few sites name any. */
    public static SortedSet<String> all() {
        SortedSet<String> names = new TreeSet<>();
        for (String subject : SUBJECTS) {
            text(subject)
                    .lines()
                    .filter(line -> line.startsWith(BEFORE_NAME))
                    .forEach(line ->
                            names.add(line.substring(BEFORE_NAME.length()).strip()));
        }
        return Collections.unmodifiableSortedSet(names);
    }

    private static String text(String subject) {
        String name = "/org/vouch/rules/" + subject + ".txt";
        try (InputStream file = RuleNames.class.getResourceAsStream(name)) {
            if (file == null) {
                throw new IllegalStateException("the program lacks its file " + name);
            }
            return new String(file.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException broken) {
            throw new UncheckedIOException("the program's file " + name + " cannot be read", broken);
        }
    }
}
