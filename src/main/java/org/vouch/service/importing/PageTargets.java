package org.vouch.service.importing;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.vouch.model.page.Address;
import org.vouch.reader.html.Targets;

/**
 * Leads the links and images of one page to where they are from now on, and keeps which files have to lie beside it.
 * Equal addresses get equal answers, however often they are asked.
 */
final class PageTargets implements Targets {
    /** What beside a page is a file of its own, whatever the old address of it looked like. */
    private static final Pattern FILE = Pattern.compile(
            "(?i).*\\.(?:jpe?g|png|gif|webp|avif|svg|pdf|docx?|xlsx?|pptx?|odt|ods|txt|csv|mp3|m4a|mp4|m4v|webm|zip)");

    private final ImportPlan plan;
    private final PlannedPage page;
    private final MediaLibrary media;
    private final FolderNames names;
    private final Map<String, String> alts;
    private final Map<String, String> files = new LinkedHashMap<>();
    private final Map<String, String> missing = new TreeMap<>();

    PageTargets(ImportPlan plan, PlannedPage page, MediaLibrary media, FolderNames names, Map<String, String> alts) {
        this.plan = plan;
        this.page = page;
        this.media = media;
        this.names = names;
        this.alts = alts;
    }

    /** The names of files beside pages, so that two files do not get one name in a folder. */
    static final class FolderNames {
        private final Map<String, String> sources = new HashMap<>();

        /** Returns the name in a folder of a file that was somewhere. */
        String of(String folder, String source, String wanted) {
            String name = wanted;
            List<String> steps = new ArrayList<>(List.of(source.split("/")));
            while (!sources.computeIfAbsent((folder + name).toLowerCase(Locale.ROOT), any -> source)
                    .equals(source)) {
                int point = wanted.lastIndexOf('.');
                String more = steps.size() > 1 ? steps.remove(steps.size() - 2) : String.valueOf(sources.size());
                name = (point < 0 ? name : name.substring(0, name.lastIndexOf('.'))) + "-" + Address.stepOf(more)
                        + (point < 0 ? "" : wanted.substring(point));
            }
            return name;
        }
    }

    @Override
    public Optional<String> link(String address) {
        Optional<OldSite.Place> place = plan.site().place(address, page.old());
        if (place.isEmpty()) {
            return Optional.of(address);
        }
        Optional<String> file = plan.fileShownAt(place.get());
        if (file.isPresent() && !file.get().equals(address)) {
            return link(file.get());
        }
        Optional<String> upload = place.get().upload().or(() -> given(place.get()));
        return upload.isPresent() && FILE.matcher(upload.get()).matches()
                ? Optional.of(beside(upload.get(), address))
                : plan.now(place.get());
    }

    /** A file may lie anywhere; if it is not among those that were given, it is reported as missing. */
    private Optional<String> given(OldSite.Place place) {
        String path = plan.site().below(place);
        boolean page = place.number() != 0 || plan.now(place).isPresent();
        return FILE.matcher(path).matches() && !page ? Optional.of(path) : Optional.empty();
    }

    @Override
    public String image(String address) {
        Optional<OldSite.Place> place = plan.site().place(address, page.old());
        if (place.isEmpty()) {
            return address;
        }
        return beside(place.get().upload().orElse(plan.site().below(place.get())), address);
    }

    private String beside(String upload, String address) {
        // Nothing that a host could run comes, whatever shows it.
        Optional<String> found = FILE.matcher(upload).matches() ? media.find(upload) : Optional.empty();
        // The name is the same whether the file is there or not, so that a later run only adds the file.
        String whole = media.whole(upload);
        String name = names.of(page.folder(), whole, portable(MediaLibrary.name(whole)));
        if (found.isPresent()) {
            files.put(page.folder() + name, found.get());
        } else {
            missing.put(page.folder() + name, address);
        }
        return name;
    }

    private static String portable(String name) {
        int point = name.lastIndexOf('.');
        String stem = Address.stepOf(point < 0 ? name : name.substring(0, point));
        String ending = point < 0 ? "" : name.substring(point).toLowerCase(Locale.ROOT);
        return (stem.isEmpty() ? "file" : stem) + ending;
    }

    @Override
    public String alt(String address) {
        return plan.site()
                .place(address, page.old())
                .flatMap(OldSite.Place::upload)
                .map(upload -> alts.getOrDefault(media.whole(upload), ""))
                .orElse("");
    }

    /** Returns the files that have to lie beside the page, by their new paths, each with its path in the library. */
    Map<String, String> files() {
        return files;
    }

    /** Returns the files that are not in the library, by their new paths, each with its old address. */
    Map<String, String> missing() {
        return missing;
    }
}
