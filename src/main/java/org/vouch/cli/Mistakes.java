package org.vouch.cli;

import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.vouch.text.NearestName;
import picocli.CommandLine;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;
import picocli.CommandLine.UnmatchedArgumentException;

/** Tells what is wrong with a command line, with what was probably meant. */
final class Mistakes {
    private Mistakes() {}

    static int told(CommandLine.ParameterException mistake, String... args) {
        CommandLine line = mistake.getCommandLine();
        String command = line.getCommandSpec().qualifiedName();
        PrintWriter err = line.getErr();
        err.println("vouch: " + words(mistake, line, command));
        err.println("'" + command + " --help' shows what it takes.");
        err.flush();
        return Vouch.USAGE;
    }

    private static String words(CommandLine.ParameterException mistake, CommandLine line, String command) {
        if (!(mistake instanceof UnmatchedArgumentException unmatched)
                || unmatched.getUnmatched().isEmpty()) {
            return String.valueOf(mistake.getMessage());
        }
        String written = unmatched.getUnmatched().get(0);
        List<String> known = new ArrayList<>();
        if (written.startsWith("-")) {
            line.getCommandSpec().options().forEach(option -> known.addAll(List.of(option.names())));
            return "'" + command + "' has no option '" + written + "'" + nearest(written, known);
        }
        known.addAll(line.getSubcommands().keySet());
        return known.isEmpty()
                ? "'" + command + "' does not know what to do with '" + written + "'"
                : "there is no command '" + written + "'" + nearest(written, known);
    }

    private static String nearest(String written, List<String> known) {
        return NearestName.to(written, known)
                .map(name -> "; did you mean '" + name + "'?")
                .orElse("");
    }

    /** Returns what reads one of a few words, in capitals or not. */
    static <E extends Enum<E>> ITypeConverter<E> oneOf(E[] words) {
        List<String> known = Arrays.stream(words)
                .map(word -> word.name().toLowerCase(Locale.ROOT).replace('_', '-'))
                .toList();
        return written -> {
            int found = known.indexOf(written.toLowerCase(Locale.ROOT));
            if (found >= 0) {
                return words[found];
            }
            throw new TypeConversionException(
                    "'" + written + "' is none of " + String.join(", ", known) + nearest(written, known));
        };
    }
}
