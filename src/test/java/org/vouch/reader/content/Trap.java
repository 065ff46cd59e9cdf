package org.vouch.reader.content;

import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.vouch.model.text.Finding;
import org.vouch.model.text.Outcome;
import org.vouch.model.text.Placed;
import org.vouch.model.text.Source;
import org.vouch.model.text.Span;
import org.vouch.reader.yaml.KeyLine;

/**
 * One case of {@code traps.txt}: what somebody wrote in a file.
 *
 * @param kind the kind of file
 * @param lines what was written
 */
public record Trap(String kind, String lines) {
    private static final Pattern MECHANICAL = Pattern.compile("write ([A-Za-z_.0-9]+: .*|[^ ']+)");
    private static final Pattern UNSEEN = Pattern.compile("<U\\+([0-9A-F]{4})>");
    private static final Pattern NEAREST = Pattern.compile("did you mean '([^']+)'.*");

    private static final String PAGE = """
            title: A page
            description: About it.
            """;
    private static final String SITE = """
            title: A site
            base_url: https://example.org
            language: en-US
            time_zone: America/New_York
            organization: {name: A clinic}
            """;
    private static final String COSTS = """
            title: A table
            currency: USD
            options: []
            sources:
              seed-article: {title: An article}
            """;

    /** Returns the whole file. */
    public String file() {
        return usualAnd(
                UNSEEN.matcher(lines).replaceAll(name -> Character.toString(Integer.parseInt(name.group(1), 16))));
    }

    private String usualAnd(String lines) {
        return switch (kind) {
            case "page" -> "---\n" + lines + without(PAGE) + "---\nWords.\n";
            case "site" -> lines + without(SITE);
            case "person" -> lines + without("name: Dana Example\n");
            case "costs" -> lines + without(COSTS);
            default -> lines;
        };
    }

    /** Returns the lines of a usual file whose fields the case does not write itself. */
    private String without(String usual) {
        StringBuilder rest = new StringBuilder();
        boolean mine = false;
        for (String line : usual.split("\n", -1)) {
            if (!line.startsWith(" ") && !line.isEmpty()) {
                mine = lines.contains("\n" + line.substring(0, line.indexOf(':') + 1))
                        || lines.startsWith(line.substring(0, line.indexOf(':') + 1));
            }
            if (!mine && !line.isEmpty()) {
                rest.append(line).append('\n');
            }
        }
        return rest.toString();
    }

    public String path() {
        return switch (kind) {
            case "site" -> "site.yaml";
            case "person" -> "dana.yaml";
            case "costs" -> "levels.yaml";
            case "words" -> "en.yaml";
            default -> "a.md";
        };
    }

    public Outcome<? extends Record> read() {
        return read(file());
    }

    private Outcome<? extends Record> read(String text) {
        Source source = new Source(path(), text);
        return switch (kind) {
            case "site" -> SettingsReader.read(source);
            case "person" ->
                PersonReader.read(
                        source,
                        SettingsReader.read(new Source("", SITE)).value().credentials());
            case "costs" -> CostReader.read(source);
            case "words" -> WordsReader.read(source);
            default -> FrontMatterReader.read(source);
        };
    }

    /** Returns the findings and what was read, as the table writes them. */
    public String answer() {
        Outcome<? extends Record> outcome = read();
        StringBuilder answer = new StringBuilder();
        for (Finding finding : outcome.findings()) {
            answer.append("=> ").append(told(finding)).append('\n');
        }
        Record plain = new Trap(kind.equals("page-whole") ? "page" : kind, lines.replaceAll("[^\n]+", ""))
                .read()
                .value();
        for (String difference : differences("", plain, outcome.value())) {
            answer.append("== ").append(difference).append('\n');
        }
        return answer.toString();
    }

    private static String told(Finding finding) {
        return finding.span() + "+" + finding.span().length() + " "
                + (finding.severity().word().equals("error")
                        ? ""
                        : finding.severity().word() + " ")
                + finding.rule() + ": " + finding.message() + " | " + finding.fix();
    }

    private static List<String> differences(String name, @Nullable Object plain, @Nullable Object read) {
        if (Objects.equals(shown(plain), shown(read))
                || Set.of("bodyOffset", "places", "whole").contains(name)) {
            return List.of();
        }
        if (plain instanceof Record
                && read instanceof Record
                && !(read instanceof Placed)
                && plain.getClass() == read.getClass()) {
            List<String> parts = new ArrayList<>();
            for (RecordComponent component : read.getClass().getRecordComponents()) {
                parts.addAll(differences(component.getName(), part(component, plain), part(component, read)));
            }
            return parts;
        }
        if (plain instanceof Map<?, ?> before && read instanceof Map<?, ?> after) {
            return after.entrySet().stream()
                    .filter(entry -> !Objects.equals(entry.getValue(), before.get(entry.getKey())))
                    .map(entry -> name + " " + entry.getKey() + " = " + shown(entry.getValue()))
                    .sorted()
                    .toList();
        }
        return List.of(name + " = " + shown(read));
    }

    private static @Nullable Object part(RecordComponent component, Object record) {
        try {
            return component.getAccessor().invoke(record);
        } catch (ReflectiveOperationException impossible) {
            throw new LinkageError("reading a record", impossible);
        }
    }

    private static String shown(@Nullable Object value) {
        if (value instanceof Optional<?> optional) {
            return optional.isPresent() ? shown(optional.get()) : "nothing";
        }
        return String.valueOf(value)
                .replaceAll("Placed\\[value=(.*?), span=[^:\\]]*:([0-9]+:[0-9]+)\\]", "$1 at $2")
                .replace("\n", "\\n");
    }

    /**
     * Returns the file fixed by the words of a finding, if they are such that a machine could follow them.
     *
     * @return the text after the fix, or null if a person has to think
     */
    @Nullable
    public String fixed(Finding finding) {
        String text = file();
        Span span = finding.span();
        String line = new Source("", text).line(span.line());
        int start = new Source("", text).lineStart(span.line());
        Matcher write = MECHANICAL.matcher(finding.fix());
        Matcher nearest = NEAREST.matcher(finding.fix());
        if (nearest.matches()) {
            return text.substring(0, start + span.column() - 1)
                    + nearest.group(1)
                    + text.substring(start + span.column() - 1 + span.length());
        }
        if (!write.matches()
                || finding.fix().contains(", if ")
                || finding.fix().contains(" or ")
                || finding.fix().contains(" if ")) {
            return null;
        }
        String right = write.group(1);
        if (finding.rule().equals("yaml-syntax")) {
            int indent = KeyLine.afterDashes(line, 0, line.length());
            return text.substring(0, start + indent) + right + text.substring(start + line.length());
        }
        return text.substring(0, start + span.column() - 1)
                + (right.contains(": ") ? right.substring(right.indexOf(": ") + 2) : right)
                + text.substring(start + span.column() - 1 + span.length());
    }

    /** Returns whether the finding still stands on its line after its fix, or another has come in its place. */
    public boolean standsAfter(Finding finding, String fixed) {
        return alike(read(fixed), finding) >= alike(read(), finding);
    }

    private static long alike(Outcome<?> outcome, Finding finding) {
        return outcome.findings().stream()
                .filter(each -> each.rule().equals(finding.rule())
                        && each.span().line() == finding.span().line())
                .count();
    }
}
