package org.vouch.service.importing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Consumer;
import org.vouch.model.page.Address;
import org.vouch.reader.html.Tally;
import org.vouch.reader.wordpress.ExportEntry;
import org.vouch.reader.wordpress.ExportEntry.Item;
import org.vouch.service.importing.ImportReport.PageLine;
import org.vouch.service.importing.ImportReport.Sum;
import org.vouch.service.importing.ImportReport.Totals;

/** Takes the items of an export one by one, makes their pages, and sums up what came of them. */
final class Arrival implements Consumer<ExportEntry> {
    /** What WordPress and its editor keep for themselves. */
    private static final List<String> UNSAID = List.of(
            "_edit_",
            "_wp_",
            "_oembed_",
            "_menu_",
            "_pingme",
            "_encloseme",
            SavedPages.FIELD,
            ExportEntry.SUBJECT_FIELD);

    private static final String COMES = "comes with its page";

    private final ExportIndex index;
    private final ImportPlan plan;
    private final PageConversion conversion;
    private final MediaLibrary media;
    private final StagedFiles staged;
    private final PluginRedirects redirects;
    private final PageTargets.FolderNames names = new PageTargets.FolderNames();
    private final Map<String, String> alts = new HashMap<>();
    private final Set<Long> done = new HashSet<>();
    private final Set<String> files = new HashSet<>();
    private final Set<String> reviewers = new TreeSet<>();
    private final Map<String, String> missing = new TreeMap<>();
    private final Map<String, Integer> claims = new TreeMap<>();
    private final List<PageLine> whole = new ArrayList<>();
    private final List<PageLine> losses = new ArrayList<>();
    private final List<PageLine> kept = new ArrayList<>();
    private Totals totals = Totals.NONE;
    private long unnumbered;

    Arrival(
            ExportIndex index,
            ImportPlan plan,
            PageConversion conversion,
            MediaLibrary media,
            StagedFiles staged,
            PluginRedirects redirects) {
        this.redirects = redirects;
        this.index = index;
        this.plan = plan;
        this.conversion = conversion;
        this.media = media;
        this.staged = staged;
        index.items().values().stream()
                .filter(item -> !item.alt().isEmpty())
                .forEach(item -> plan.site()
                        .place(item.file(), plan.site().home())
                        .flatMap(OldSite.Place::upload)
                        .ifPresent(upload -> alts.put(media.whole(upload), item.alt())));
    }

    @Override
    public void accept(ExportEntry entry) {
        if (entry instanceof Item item) {
            long id = item.id() == 0 ? --unnumbered : item.id();
            PlannedPage page = plan.pages().get(id);
            if (page != null && done.add(id)) {
                try {
                    page(item, page);
                } catch (IOException refused) {
                    throw new UncheckedIOException(refused);
                }
            }
        }
    }

    private void page(Item item, PlannedPage page) throws IOException {
        PageTargets targets = new PageTargets(plan, page, media, names, alts);
        PageConversion.Made made = conversion.make(item, page, targets);
        if (!staged.add(page.path(), made.bytes())) {
            kept.add(made.line());
            return;
        }
        for (Map.Entry<String, String> file : targets.files().entrySet()) {
            if (files.add(file.getKey())) {
                Optional<byte[]> bytes = media.read(file.getValue());
                if (bytes.isPresent()) {
                    staged.add(file.getKey(), bytes.get());
                } else {
                    missing.put(file.getKey(), file.getValue() + ", which is larger than 64 MB");
                }
            }
        }
        missing.putAll(targets.missing());
        (made.line().losses().isEmpty() ? whole : losses).add(made.line());
        count(made);
        claim(made.claim());
    }

    private void claim(Claim claim) {
        if (claim instanceof Claim.Said said) {
            claims.merge(COMES, 1, Integer::sum);
            reviewers.add(said.reviewer());
        } else if (claim instanceof Claim.Missing lacks) {
            claims.merge("does not come: " + lacks.why(), 1, Integer::sum);
        }
    }

    private void count(PageConversion.Made made) {
        Tally in = made.done().source();
        Tally arrived = made.done().arrived();
        // What the pages say more, such as an address that became a link, is not part of what was brought.
        Tally more = arrived.without(in);
        Tally lost = made.done().lost();
        int dropped = made.dropped().size();
        totals = new Totals(
                totals.pages() + 1,
                plus(totals.words(), in.words(), arrived.words(), more.words(), lost.words())
                        .plus(dropped, 0, dropped),
                plus(totals.links(), in.links(), arrived.links(), more.links(), lost.links()),
                plus(totals.images(), in.images(), arrived.images(), more.images(), lost.images()),
                plus(totals.headings(), in.headings(), arrived.headings(), more.headings(), lost.headings()),
                plus(totals.cells(), in.cells(), arrived.cells(), more.cells(), lost.cells()));
    }

    private static Sum plus(Sum sum, List<String> in, List<String> arrived, List<String> more, List<String> lost) {
        return sum.plus(in.size(), arrived.size() - more.size(), lost.size());
    }

    /** Returns the ids of the people whom claims name. */
    Set<String> reviewers() {
        return reviewers;
    }

    ImportReport report(ImportMap map) {
        Map<String, String> people = new TreeMap<>();
        map.people().forEach((value, person) -> people.put(value, person.id()));
        Comparator<PageLine> byFile = Comparator.comparing(PageLine::file);
        whole.sort(byFile);
        losses.sort(byFile);
        kept.sort(byFile);
        return new ImportReport(
                map.from(),
                totals,
                whole,
                losses,
                kept,
                plan.skipped(),
                claims,
                people,
                missing,
                homeless(),
                fields(map),
                index.comments(),
                pages(false),
                pages(true));
    }

    private List<String> pages(boolean draft) {
        return plan.pages().values().stream()
                .filter(page -> page.draft() == draft)
                .map(page -> page.path().replaceFirst("^content/", "").replaceFirst("\\.md$", ""))
                .sorted()
                .toList();
    }

    /** Addresses of files' own pages, of lists and of people, which no page of the new site can answer by itself. */
    private Map<String, String> homeless() {
        Map<String, String> homeless = new TreeMap<>(plan.lists());
        String home = plan.site().home();
        index.terms("post_tag")
                .forEach((slug, term) -> homeless.put(
                        home + "tag/" + slug + "/",
                        "/tags/" + Address.step(term.getKey().name()) + "/"));
        index.authors().keySet().forEach(login -> homeless.put(home + "author/" + login + "/", ""));
        index.items().values().stream()
                .filter(item -> item.type().equals("attachment") && isSeen(item.parent()))
                .forEach(item -> plan.site()
                        .place(item.link(), home)
                        .filter(place -> place.number() == 0)
                        .ifPresent(place -> homeless.put(place.path(), above(item))));
        homeless.putAll(redirects.others());
        return homeless;
    }

    /** The address of a file's page names the page that it belongs to. */
    private boolean isSeen(long parent) {
        IndexedItem page = index.items().get(parent);
        return page == null
                || !(page.status().equals("private") || page.status().equals(IndexedItem.LOCKED));
    }

    private String above(IndexedItem file) {
        PlannedPage page = plan.pages().get(file.parent());
        return page == null ? "" : page.address();
    }

    private Map<String, Integer> fields(ImportMap map) {
        Set<String> used = new HashSet<>(map.description());
        used.addAll(SearchFields.reported());
        map.reviewer().ifPresent(field -> used.add(field.meta()));
        map.verified().ifPresent(field -> used.add(field.meta()));
        Map<String, Integer> fields = new TreeMap<>();
        index.fields().forEach((key, use) -> {
            if (!used.contains(key) && UNSAID.stream().noneMatch(key::startsWith)) {
                fields.put(key, use.count());
            }
        });
        return fields;
    }
}
