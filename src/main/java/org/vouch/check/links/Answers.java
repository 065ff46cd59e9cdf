package org.vouch.check.links;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * What hosts have answered lately. A good answer holds for a week, since links die slowly; a bad one for an hour, since
 * somebody is fixing it. May be used by several threads at once.
 */
final class Answers {
    private static final String TITLE = "vouch answers 1";
    private static final Duration GOOD = Duration.ofDays(7);
    private static final Duration BAD = Duration.ofHours(1);

    private final Path file;
    private final Instant now;
    private final Map<String, Given> given = new ConcurrentHashMap<>();

    private Answers(Path file, Instant now) {
        this.file = file;
        this.now = now;
    }

    private record Given(Instant at, Answer answer) {
        boolean holdsOn(Instant day) {
            Duration age = Duration.between(at, day);
            boolean good = answer.match(fine -> true, moved -> true, gone -> false, unclear -> false, never -> false);
            return !age.isNegative() && age.compareTo(good ? GOOD : BAD) < 0;
        }
    }

    /** Reads what is remembered; a file that is missing or torn remembers nothing. */
    static Answers read(Path file, Instant now) {
        Answers answers = new Answers(file, now);
        try {
            if (Files.exists(file)) {
                Files.readAllLines(file).stream().skip(1).forEach(answers::take);
            }
        } catch (IOException | RuntimeException doubtful) {
            answers.given.clear();
        }
        return answers;
    }

    private void take(String line) {
        String[] parts = line.split("\t", -1);
        Answer answer = parts.length == 4 ? answer(parts[1], parts[2]) : null;
        if (answer != null) {
            Given entry = new Given(Instant.ofEpochSecond(Long.parseLong(parts[0])), answer);
            if (entry.holdsOn(now)) {
                given.put(parts[3], entry);
            }
        }
    }

    private static @Nullable Answer answer(String kind, String words) {
        return switch (kind) {
            case "fine" -> new Answer.Fine();
            case "moved" -> new Answer.Moved(words);
            case "gone" -> new Answer.Gone(words);
            case "unclear" -> new Answer.Unclear(words);
            default -> null;
        };
    }

    Optional<Answer> to(WebAddress address) {
        return Optional.ofNullable(given.get(address.toString())).map(Given::answer);
    }

    void keep(WebAddress address, Answer answer) {
        if (!(answer instanceof Answer.NotAsked)) {
            given.put(address.toString(), new Given(now, answer));
        }
    }

    /** Writes down what is remembered; where that is refused, nothing is lost but time. */
    void save() {
        StringBuilder text = new StringBuilder(TITLE).append('\n');
        new TreeMap<>(given)
                .forEach((address, given) -> text.append(given.at().getEpochSecond())
                        .append('\t')
                        .append(kind(given.answer()))
                        .append('\t')
                        .append(address)
                        .append('\n'));
        try {
            Files.createDirectories(file.toAbsolutePath().getParent());
            Path staged = file.resolveSibling(file.getFileName() + ".new");
            Files.writeString(staged, text);
            Files.move(staged, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException refused) {
            // The next check asks again.
        }
    }

    private static String kind(Answer answer) {
        return answer.match(
                fine -> "fine\t",
                moved -> "moved\t" + moved.to(),
                gone -> "gone\t" + gone.why().replaceAll("\\s+", " "),
                unclear -> "unclear\t" + unclear.why().replaceAll("\\s+", " "),
                never -> {
                    throw new IllegalArgumentException("no answer to remember");
                });
    }
}
