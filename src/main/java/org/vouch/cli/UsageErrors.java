package org.vouch.cli;

import java.io.PrintWriter;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.vouch.model.text.NearestName;
import picocli.CommandLine;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;
import picocli.CommandLine.UnmatchedArgumentException;

/**
 * Tells what is wrong with a command line, with what was probably meant.
 *
 * <p>What the library of the command line calls is a class with a name here and nowhere a lambda: for lambdas Java
 * leaves the library's interfaces, and all that implements them, out of its archive of loaded classes.
 */
final class UsageErrors implements CommandLine.IParameterExceptionHandler {
    /** What helps where Java was started without a locale that knows every letter. */
    static final String LOCALE = "start Vouch with LC_ALL=C.UTF-8, or on a Mac with LC_ALL=en_US.UTF-8";

    @Override
    public int handleParseException(CommandLine.ParameterException mistake, String[] args) {
        CommandLine line = mistake.getCommandLine();
        String command = line.getCommandSpec().qualifiedName();
        PrintWriter err = line.getErr();
        err.println("vouch: " + words(mistake, line, command));
        err.println("'" + command + " --help' shows what it takes.");
        err.flush();
        return Vouch.USAGE;
    }

    private static String words(CommandLine.ParameterException mistake, CommandLine line, String command) {
        if (mistake.getCause() instanceof InvalidPathException path) {
            return unspeakable(path);
        }
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

    /** Says why Java can make nothing of a path: mostly, since its locale does not know a letter of it. */
    static String unspeakable(InvalidPathException path) {
        return "Java cannot read or write the name '" + path.getInput() + "' in its locale; " + LOCALE;
    }

    /**
     * Returns why words that were typed cannot be used: Java puts U+FFFD in the place of each letter that its locale
     * does not know, and a title would be written so.
     */
    static Optional<String> misread(String... args) {
        boolean allLettersKnown =
                System.getProperty("sun.jnu.encoding", "UTF-8").equalsIgnoreCase("UTF-8");
        return allLettersKnown
                ? Optional.empty()
                : Arrays.stream(args)
                        .filter(word -> word.indexOf('\uFFFD') >= 0)
                        .findFirst()
                        .map(word -> "Java cannot read '" + word + "' in its locale; " + LOCALE);
    }

    static String nearest(String written, List<String> known) {
        return NearestName.to(written, known)
                .map(name -> "; did you mean '" + name + "'?")
                .orElse("");
    }

    /** Reads the name of a file or folder; what Java cannot make of it is reported by {@link #unspeakable}. */
    static final class Names implements ITypeConverter<Path> {
        @Override
        public Path convert(String written) {
            return Path.of(written);
        }
    }

    /** Reads one of a few words, in capitals or not. */
    static final class OneOf<E extends Enum<E>> implements ITypeConverter<E> {
        private final E[] words;
        private final List<String> known;

        OneOf(E[] words) {
            this.words = words.clone();
            known = Arrays.stream(words)
                    .map(word -> word.name().toLowerCase(Locale.ROOT).replace('_', '-'))
                    .toList();
        }

        @Override
        public E convert(String written) {
            int found = known.indexOf(written.toLowerCase(Locale.ROOT));
            if (found >= 0) {
                return words[found];
            }
            throw new TypeConversionException(
                    "'" + written + "' is not one of " + String.join(", ", known) + nearest(written, known));
        }
    }
}
