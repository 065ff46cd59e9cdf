package org.vouch.service.importing;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.vouch.model.text.Outcome;
import org.vouch.model.text.Source;
import org.vouch.model.text.Span;
import org.vouch.reader.form.TextFile;
import org.vouch.reader.wordpress.ExportFault;
import org.vouch.store.disk.Disk;
import org.vouch.store.disk.DiskHook;

/**
 * The redirects that a plugin kept, which are in no export: lines of {@code source,target} and further columns, as the
 * plugin Redirection writes them.
 *
 * @param targets where each old address led, in the order of the file; an empty text for one that was taken away
 * @param patterns old addresses that are patterns, each with where they led
 * @param faults what is wrong with the file
 */
record OldRedirects(Map<String, String> targets, Map<String, String> patterns, List<ExportFault> faults) {
    /** No redirects. */
    static final OldRedirects NONE = new OldRedirects(Map.of(), Map.of(), List.of());

    /** A redirect of redirects is followed this far. */
    private static final int MOST_HOPS = 10;

    private static final String SOURCE = "source";
    private static final String TARGET = "target";
    private static final Set<String> YES = Set.of("1", "true", "yes");

    /** Copies the faults in; the maps keep their order. */
    OldRedirects {
        faults = List.copyOf(faults);
    }

    /** Reads the file. */
    static OldRedirects read(Path file) throws IOException {
        Outcome<Source> read = TextFile.decode(file.toString(), new Disk(DiskHook.UNWATCHED).read(file));
        List<List<String>> rows = rows(read.value().text());
        List<String> head = rows.isEmpty()
                ? List.of()
                : rows.get(0).stream()
                        .map(name -> name.strip().toLowerCase(Locale.ROOT))
                        .toList();
        if (!head.containsAll(List.of(SOURCE, TARGET))) {
            return new OldRedirects(
                    Map.of(),
                    Map.of(),
                    List.of(new ExportFault(
                            true,
                            new Span(file.toString(), 1, 1, 0),
                            "this is no list of redirects: its first line has no columns 'source' and 'target'",
                            "export it as CSV (Tools, Redirection, Import/Export), or write that first line")));
        }
        Map<String, String> targets = new LinkedHashMap<>();
        Map<String, String> patterns = new LinkedHashMap<>();
        rows.stream().skip(1).forEach(row -> {
            String source = cell(row, head, SOURCE);
            boolean gone = cell(row, head, "code").equals("410");
            boolean pattern = YES.contains(cell(row, head, "regex").toLowerCase(Locale.ROOT));
            if (!source.isEmpty()) {
                (pattern ? patterns : targets).putIfAbsent(source, gone ? "" : cell(row, head, TARGET));
            }
        });
        return new OldRedirects(targets, patterns, List.of());
    }

    private static String cell(List<String> row, List<String> head, String name) {
        int at = head.indexOf(name);
        return at < 0 || at >= row.size() ? "" : row.get(at).strip();
    }

    /** Takes lines of cells apart; a cell in quotes may hold commas and line ends. */
    private static List<List<String>> rows(String text) {
        List<List<String>> rows = new ArrayList<>();
        List<String> row = new ArrayList<>();
        StringBuilder cell = new StringBuilder();
        boolean quoted = false;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            boolean twice = quoted && c == '"' && i + 1 < text.length() && text.charAt(i + 1) == '"';
            if (twice) {
                cell.append(c);
                i++;
            } else if (c == '"') {
                quoted = !quoted;
            } else if (!quoted && (c == ',' || c == '\n')) {
                row.add(cell.toString());
                cell.setLength(0);
                if (c == '\n') {
                    rows.add(List.copyOf(row));
                    row.clear();
                }
            } else {
                cell.append(c);
            }
        }
        row.add(cell.toString());
        rows.add(List.copyOf(row));
        return rows;
    }

    /** Returns where an old address leads in the end; empty if a circle leads nowhere. */
    Optional<String> end(String source) {
        String target = source;
        for (int hops = 0; hops < MOST_HOPS; hops++) {
            String next = targets.get(target);
            if (next == null) {
                return Optional.of(target).filter(each -> !each.isEmpty() && !each.equals(source));
            }
            target = next;
        }
        return Optional.empty();
    }
}
