package org.vouch.cli;

import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.vouch.model.text.Severity;
import org.vouch.service.pipeline.Builder;
import org.vouch.service.reviewing.ReviewedSite;
import picocli.CommandLine;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Option;
import picocli.CommandLine.TypeConversionException;

/** The options that mean the same in every command. */
final class ProjectOptions {
    @Option(
            names = "--root",
            paramLabel = "DIR",
            defaultValue = ".",
            converter = SiteRoot.class,
            description = "The folder that holds content/, or one below it (default: here).")
    Path root = Path.of(".");

    @Option(
            names = "--as-of",
            paramLabel = "DATE",
            converter = IsoDate.class,
            description =
                    "The day on which the site is judged, as 2024-02-01 (default: today, in the site's time zone).")
    @Nullable
    LocalDate asOf;

    @Option(
            names = "--fail-on",
            paramLabel = "WEIGHT",
            defaultValue = "error",
            description = "The lowest severity that stops the site: ${COMPLETION-CANDIDATES} (default: error).")
    FailOn failOn = FailOn.ERROR;

    @Option(
            names = {"-q", "--quiet"},
            description = "Print findings only.")
    boolean quiet;

    @Option(names = "--stacktrace", description = "Print a stack trace when the program fails.")
    boolean stacktrace;

    Builder builder() {
        return new Builder(root.toAbsolutePath().normalize(), ProgramVersion.program(), today());
    }

    /** Returns the site as its reviews are reported and recorded. */
    ReviewedSite reviewed() {
        return new ReviewedSite(root.toAbsolutePath().normalize(), today(), InstantSource.system());
    }

    /** Tells the day on which the site is judged, in the zone of the site. */
    Function<ZoneId, LocalDate> today() {
        LocalDate day = asOf;
        return zone -> day != null ? day : LocalDate.ofInstant(Instant.now(), zone);
    }

    Optional<Severity> closing() {
        return switch (failOn) {
            case ERROR -> Optional.of(Severity.ERROR);
            case WARNING -> Optional.of(Severity.WARNING);
            case NEVER -> Optional.empty();
        };
    }

    static boolean wantsStack(CommandLine.ParseResult parsed) {
        return parsed.expandedArgs().contains("--stacktrace");
    }

    /** Takes a time such as {@code 90s} or {@code 5m}; a bare number is seconds. */
    static final class Seconds implements ITypeConverter<Duration> {
        @Override
        public Duration convert(String value) {
            if (!value.matches("[1-9]\\d{0,4}[sm]?")) {
                throw new TypeConversionException("'" + value + "' is not a time; write it as 90s or 5m");
            }
            long number = Long.parseLong(value.replaceAll("[sm]", ""));
            return value.endsWith("m") ? Duration.ofMinutes(number) : Duration.ofSeconds(number);
        }
    }

    /** Takes a date in the one form that means the same everywhere. */
    static final class IsoDate implements ITypeConverter<LocalDate> {
        @Override
        public LocalDate convert(String value) {
            try {
                return LocalDate.parse(value);
            } catch (DateTimeException notADate) {
                throw new TypeConversionException("'" + value + "' is not a date; write it as 2024-02-01");
            }
        }
    }
}
