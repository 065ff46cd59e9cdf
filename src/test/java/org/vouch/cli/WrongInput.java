package org.vouch.cli;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * One thing that is wrong with a site, what is told of it, and what fixes it.
 *
 * <pre>
 * == reviewer-known: a letter of the reviewer's id is missing
 * &#64; content/articles/care/iop.md
 * -reviewer: dana-example
 * +reviewer: dana-exmple
 * -- told --
 * content/articles/care/iop.md:4:11: error: …
 * -- fix as told --
 * </pre>
 *
 * <p>A change reads like a difference in version control: lines that stand once in the file give way to others, and
 * lines that replace none come at its end. {@code @ new PATH}, {@code @ delete PATH} and {@code @ move PATH -> PATH}
 * are about whole files. {@code <U+200B>} stands for a character, {@code <byte E9>} for a byte, and {@code <400 x
 * word>} for four hundred times the same.
 *
 * @param rule the rule that finds it
 * @param name what is wrong, in a few words
 * @param options lines before the changes: {@code thorough} looks at finished pages, too, and {@code with a, b} names
 *     rules that cannot help but find something as well
 * @param spoiling the changes that make it wrong
 * @param told what is printed
 * @param fixing the changes that make it right again; empty if they are to be made by the words of the finding
 */
record WrongInput(
        String rule, String name, List<String> options, List<Change> spoiling, String told, List<Change> fixing) {
    private static final Pattern TITLE = Pattern.compile("([a-z0-9.-]+): (.+)");
    private static final Pattern CHARACTER = Pattern.compile("<U\\+([0-9A-F]{4,6})>");
    private static final Pattern REPEATED = Pattern.compile("<([0-9]+) x ([^>]*)>");
    private static final Pattern BYTE = Pattern.compile("<byte ([0-9A-F]{2})>");

    /**
     * A change of one file.
     *
     * @param head what stands behind the sign
     * @param lines what comes after it
     */
    record Change(String head, List<String> lines) {
        void apply(Map<String, String> files) {
            if (head.startsWith("delete ")) {
                remove(files, head.substring(7));
            } else if (head.startsWith("move ")) {
                String[] names = head.substring(5).split(" -> ", 2);
                files.put(character(names[1]), remove(files, names[0]));
            } else if (head.startsWith("new ")) {
                files.put(character(head.substring(4)), said('+', 0, lines.size()));
            } else {
                edit(files);
            }
        }

        private static String remove(Map<String, String> files, String path) {
            return Objects.requireNonNull(files.remove(character(path)), () -> "there is no file " + path);
        }

        private void edit(Map<String, String> files) {
            String text = Objects.requireNonNull(files.get(head), () -> "there is no file " + head);
            int at = 0;
            while (at < lines.size()) {
                int added = after('-', at);
                int end = after('+', added);
                if (end == at) {
                    throw new IllegalArgumentException("neither '-' nor '+': " + lines.get(at));
                }
                text = replaced(text, said('-', at, added), said('+', added, end));
                at = end;
            }
            files.put(head, text);
        }

        private int after(char sign, int from) {
            int to = from;
            while (to < lines.size() && lines.get(to).charAt(0) == sign) {
                to++;
            }
            return to;
        }

        private String said(char sign, int from, int to) {
            StringBuilder said = new StringBuilder();
            for (String line : lines.subList(from, to)) {
                if (line.charAt(0) != sign) {
                    throw new IllegalArgumentException("not a line with '" + sign + "': " + line);
                }
                said.append(character(line.substring(1))).append('\n');
            }
            return said.toString();
        }

        private static String replaced(String text, String old, String by) {
            if (old.isEmpty()) {
                return text + by;
            }
            String framed = "\n" + text;
            int found = framed.indexOf("\n" + old);
            if (found < 0 || framed.indexOf("\n" + old, found + 1) >= 0) {
                throw new IllegalArgumentException("these lines do not stand once in the file:\n" + old);
            }
            return text.substring(0, found) + by + text.substring(found + old.length());
        }

        private static String character(String line) {
            String repeated = REPEATED.matcher(line)
                    .replaceAll(
                            found -> Matcher.quoteReplacement(found.group(2).repeat(Integer.parseInt(found.group(1)))));
            return CHARACTER
                    .matcher(repeated)
                    .replaceAll(found ->
                            Matcher.quoteReplacement(Character.toString(Integer.parseInt(found.group(1), 16))));
        }

        String written() {
            StringBuilder written = new StringBuilder("@ " + head + "\n");
            lines.forEach(line -> written.append(line).append('\n'));
            return written.toString();
        }
    }

    /** Reads the wrong inputs of a file; what stands above the first is left out. */
    static List<WrongInput> read(String text) {
        List<WrongInput> inputs = new ArrayList<>();
        String[] parts = text.split("(?m)^== ", -1);
        for (int i = 1; i < parts.length; i++) {
            inputs.add(one(parts[i]));
        }
        return inputs;
    }

    private static WrongInput one(String text) {
        List<String> options = new ArrayList<>();
        List<Change> spoiling = new ArrayList<>();
        List<Change> fixing = new ArrayList<>();
        StringBuilder told = new StringBuilder();
        List<String> lines = text.lines().toList();
        Matcher title = TITLE.matcher(lines.get(0));
        if (!title.matches()) {
            throw new IllegalArgumentException("a wrong input starts with '== rule: what is wrong': " + lines.get(0));
        }
        String section = "";
        for (String line : lines.subList(1, lines.size())) {
            if (line.startsWith("-- ") && line.endsWith(" --")) {
                section = line;
            } else if (section.equals("-- told --")) {
                told.append(line).append('\n');
            } else if (!line.isEmpty()) {
                add(line, options, section.isEmpty() ? spoiling : fixing);
            }
        }
        return new WrongInput(title.group(1), title.group(2), options, spoiling, told.toString(), fixing);
    }

    private static void add(String line, List<String> options, List<Change> changes) {
        if (line.startsWith("@ ")) {
            changes.add(new Change(line.substring(2), new ArrayList<>()));
        } else if (line.startsWith("-") || line.startsWith("+")) {
            changes.get(changes.size() - 1).lines().add(line);
        } else {
            options.add(line);
        }
    }

    /** Returns the input as a file of them has it, with what is told of it now. */
    String written(String toldNow) {
        StringBuilder written = new StringBuilder("== " + rule + ": " + name + "\n");
        options.forEach(option -> written.append(option).append('\n'));
        spoiling.forEach(change -> written.append(change.written()));
        written.append("-- told --\n").append(toldNow);
        written.append(fixing.isEmpty() ? "-- fix as told --\n" : "-- fix --\n");
        fixing.forEach(change -> written.append(change.written()));
        return written.toString();
    }

    boolean thorough() {
        return options.contains("thorough");
    }

    /** Returns the rules that find something as well, because it cannot be otherwise. */
    List<String> also() {
        return options.stream()
                .filter(option -> option.startsWith("with "))
                .flatMap(option -> List.of(option.substring(5).split(", ", -1)).stream())
                .toList();
    }

    /** Returns the files of a site that this input has spoiled. */
    Map<String, String> spoiled(Map<String, String> good) {
        Map<String, String> files = new TreeMap<>(good);
        spoiling.forEach(change -> change.apply(files));
        return files;
    }

    /** Returns the files of a spoiled site that this input's own changes have fixed. */
    Map<String, String> fixed(Map<String, String> spoiled) {
        Map<String, String> files = new TreeMap<>(spoiled);
        fixing.forEach(change -> change.apply(files));
        return files;
    }

    /** Reads a site from one text, in which each file starts with {@code -- its path --}. */
    static Map<String, String> site(String text) {
        Map<String, String> files = new TreeMap<>();
        String[] parts = text.split("(?m)^-- (?=content/|templates/)", -1);
        for (int i = 1; i < parts.length; i++) {
            int end = parts[i].indexOf(" --\n");
            files.put(parts[i].substring(0, end), parts[i].substring(end + 4));
        }
        return files;
    }

    /** Writes files below a folder. */
    static void write(Map<String, String> files, Path root) throws IOException {
        for (Map.Entry<String, String> file : files.entrySet()) {
            Path path = root.resolve(file.getKey());
            Files.createDirectories(path.getParent());
            Files.write(path, bytes(file.getValue()));
        }
    }

    private static byte[] bytes(String text) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        Matcher each = BYTE.matcher(text);
        int from = 0;
        while (each.find()) {
            bytes.write(text.substring(from, each.start()).getBytes(StandardCharsets.UTF_8));
            bytes.write(Integer.parseInt(each.group(1), 16));
            from = each.end();
        }
        bytes.write(text.substring(from).getBytes(StandardCharsets.UTF_8));
        return bytes.toByteArray();
    }

    @Override
    public String toString() {
        return rule + ": " + name;
    }
}
