package org.vouch.check.rules;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.vouch.model.library.Attachment;
import org.vouch.model.library.Clash;
import org.vouch.model.library.Clashes;
import org.vouch.model.library.FileKind;
import org.vouch.model.library.Library;
import org.vouch.model.library.Routes;
import org.vouch.model.library.Routes.Destination;
import org.vouch.model.page.Page;
import org.vouch.model.page.PageId;
import org.vouch.model.page.Piece;
import org.vouch.model.text.Composed;

/**
 * Which files go out beside the pages: those that a page shows or links that goes out, and of documents only those that
 * a reviewed page links, since a reviewer vouches for them with the page.
 *
 * @param held why each of the others stays back, in a plain half sentence, by the path of the file
 */
public record FilesOut(SortedMap<String, String> held) {
    /** Copies the reasons in. */
    public FilesOut {
        held = new TreeMap<>(held);
    }

    private static final String STRANGER = "files of its kind do not go out";

    /** How far a file gets, the furthest last. */
    private enum Reach {
        NOWHERE("no page shows or links it"),
        HELD("only pages that readers do not get show or link it"),
        UNREVIEWED("no page that somebody reviewed links it"),
        OUT("");

        private final String reason;

        Reach(String reason) {
            this.reason = reason;
        }
    }

    /** What of the site a piece leads to or shows, as written; empty for what names nothing. */
    private static final Piece.Visitor<String> TARGET = new Piece.Visitor<>() {
        @Override
        public String html(Piece.Html html) {
            return "";
        }

        @Override
        public String linkStart(Piece.LinkStart start) {
            return start.link().target();
        }

        @Override
        public String linkEnd(Piece.LinkEnd end) {
            return "";
        }

        @Override
        public String picture(Piece.Picture picture) {
            return picture.target();
        }

        @Override
        public String price(Piece.Price price) {
            return "";
        }

        @Override
        public String policyTable(Piece.PolicyTable table) {
            return "";
        }

        @Override
        public String costComparison(Piece.CostComparison comparison) {
            return "";
        }

        @Override
        public String terms(Piece.Terms terms) {
            return "";
        }
    };

    /** Returns whether a file goes out. */
    public boolean has(Attachment file) {
        return !held.containsKey(file.path());
    }

    /**
     * Decides which files go out.
     *
     * @param clashes what cannot have its address
     * @param standings for every page, whether it goes out
     */
    static FilesOut of(Library library, Routes routes, Clashes clashes, Map<PageId, PublicationStatus> standings) {
        if (library.attachments().isEmpty()) {
            return new FilesOut(new TreeMap<>());
        }
        Map<String, Reach> reached = new HashMap<>();
        for (Page page : library.pages()) {
            PublicationStatus standing = standings.get(page.id());
            for (Piece piece : page.body().pieces()) {
                String target = piece.accept(TARGET);
                if (namesFile(target) && routes.resolve(page, target) instanceof Destination.ToFile to) {
                    reached.merge(to.attachment().path(), reach(standing, to.attachment()), FilesOut::further);
                }
            }
        }
        Set<String> photos = photos(library);
        SortedMap<String, String> held = new TreeMap<>();
        for (Attachment file : library.attachments()) {
            Reach reach = photos.contains(Composed.of(file.path()))
                    ? Reach.OUT
                    : reached.getOrDefault(file.path(), Reach.NOWHERE);
            Optional<Clash> clash = clashes.of(file);
            if (file.kind() == FileKind.OTHER) {
                held.put(file.path(), STRANGER);
            } else if (clash.isPresent()) {
                held.put(file.path(), AddressesUnique.reason(clash.get()));
            } else if (file.kind() != FileKind.HOST && reach != Reach.OUT) {
                held.put(file.path(), reach.reason);
            }
        }
        return new FilesOut(held);
    }

    /**
     * Returns those that may be seen by people who look at pages before readers do: all of the kinds that may go out.
     */
    static FilesOut ofEditors(Library library) {
        SortedMap<String, String> held = new TreeMap<>();
        library.attachments().stream()
                .filter(file -> file.kind() == FileKind.OTHER)
                .forEach(file -> held.put(file.path(), STRANGER));
        return new FilesOut(held);
    }

    /** What follows the name of a file in a link is of no matter here; most links are to pages, and end otherwise. */
    private static boolean namesFile(String target) {
        return target.indexOf('.') >= 0 && !target.endsWith(".md");
    }

    private static Reach further(Reach one, Reach other) {
        return one.compareTo(other) > 0 ? one : other;
    }

    private static Reach reach(@Nullable PublicationStatus standing, Attachment file) {
        if (!(standing instanceof PublicationStatus.Out out)) {
            return Reach.HELD;
        }
        return file.kind() == FileKind.DOCUMENT && out.claim().isEmpty() ? Reach.UNREVIEWED : Reach.OUT;
    }

    private static Set<String> photos(Library library) {
        Set<String> photos = new HashSet<>();
        library.people()
                .values()
                .forEach(person -> person.photo().ifPresent(photo -> photos.add("content/reviewers/" + photo.value())));
        return photos;
    }
}
