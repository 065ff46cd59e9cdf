package org.vouch.check.proof;

import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jspecify.annotations.Nullable;

/** What a page of a copy says of itself, read as a browser reads it. */
public final class CopiedPage {
    /** The attributes that a reader sees or hears as words. */
    private static final Set<String> READ_OUT =
            Set.of("aria-label", "aria-description", "alt", "title", "placeholder", "value");

    /** The elements that show what is in another file. */
    private static final Set<String> SHOWN_FROM_ELSEWHERE =
            Set.of("img", "iframe", "object", "embed", "video", "audio");

    private final Document tree;

    private CopiedPage(Document tree) {
        this.tree = tree;
    }

    /** Reads a page of a copy. */
    public static CopiedPage of(byte[] bytes) {
        return new CopiedPage(Jsoup.parse(new String(bytes, StandardCharsets.UTF_8)));
    }

    /** Returns the tag of the language that it says it is in; may be empty. */
    public String language() {
        return tree.getElementsByTag("html").attr("lang");
    }

    /** Returns its name, as its first heading says it; may be empty. */
    public String title() {
        Element heading = tree.selectFirst("main h1");
        return heading == null ? "" : VisibleContent.plain(heading.wholeText());
    }

    /** Returns what it says of itself in a sentence or two; may be empty. */
    public String description() {
        return tree.select("meta[name=description]").attr("content").strip();
    }

    /** Returns the name of the site that it says it belongs to; may be empty. */
    public String site() {
        return tree.select("meta[property=og:site_name]").attr("content").strip();
    }

    /** Returns what its title in the window says; may be empty. */
    public String windowTitle() {
        return VisibleContent.plain(tree.title());
    }

    /** Returns the whole address to which it sends readers on at once; empty if it keeps them. */
    public String sendsTo() {
        boolean sends = tree.select("meta[http-equiv]").stream()
                .anyMatch(meta -> meta.attr("http-equiv").equalsIgnoreCase("refresh"));
        return sends ? tree.select("link[rel=canonical]").attr("href") : "";
    }

    /** Returns what it tells machines, one text for each piece of JSON-LD. */
    public List<String> structured() {
        return tree.select("script[type=application/ld+json]").stream()
                .map(Element::data)
                .toList();
    }

    /** Returns what is beside links to it elsewhere; may be empty. */
    public String share() {
        return tree.select("meta[property=og:image:alt]").attr("content").strip();
    }

    /** What a page says of a review of its words. */
    public enum Claim {
        /** Nothing. */
        NONE,
        /** The publisher states that there was one, and says that no record shows it. */
        STATED,
        /** There was one. */
        REVIEWED
    }

    /**
     * What pages say of a review.
     *
     * @param seals the words that say that there was one, alone on their line
     * @param statement the words that say that the publisher states it, and that no record shows it
     */
    public record Seals(Set<String> seals, Set<String> statement) {
        /** Copies the sets in. */
        public Seals {
            seals = Set.copyOf(seals);
            statement = Set.copyOf(statement);
        }
    }

    /** Returns what readers or machines learn of a review of the page, in whatever place and form. */
    public Claim claim(Seals words) {
        boolean stated = false;
        for (Element element : tree.body().getAllElements()) {
            String own = VisibleContent.plain(element.ownText());
            if (!own.isEmpty() && element.closest(".teaser") == null) {
                if (words.seals().stream().anyMatch(seal -> seal.equalsIgnoreCase(own))) {
                    return Claim.REVIEWED;
                }
                stated |= words.statement().contains(own);
            }
        }
        if (stated) {
            return Claim.STATED;
        }
        return tree.select("section.review").isEmpty() && !tellsMachines() ? Claim.NONE : Claim.REVIEWED;
    }

    /** Returns whether machines learn of a review. */
    public boolean tellsMachines() {
        return structured().stream().anyMatch(said -> said.contains("reviewedBy") || said.contains("lastReviewed"));
    }

    /** Returns the days in the box that tells of the review, in their order. */
    public List<LocalDate> daysOfReview() {
        List<LocalDate> days = new ArrayList<>();
        for (Element time : tree.select("section.review dl time")) {
            day(time).ifPresent(days::add);
        }
        return days;
    }

    private static Optional<LocalDate> day(Element time) {
        try {
            return Optional.of(LocalDate.parse(time.attr("datetime")));
        } catch (DateTimeException none) {
            return Optional.empty();
        }
    }

    /**
     * A page as a list shows it.
     *
     * @param href where its title leads
     * @param title its name
     * @param description the sentence below it; may be empty
     * @param vouched what it says of a review; empty if it says nothing
     * @param day the day of that review
     */
    public record Teaser(String href, String title, String description, String vouched, Optional<LocalDate> day) {}

    /** Returns the pages that it lists with what they say of a review. */
    public List<Teaser> teasers() {
        List<Teaser> teasers = new ArrayList<>();
        for (Element teaser : tree.select(".teaser")) {
            Element link = teaser.selectFirst("a");
            Element vouched = teaser.selectFirst(".vouched");
            Element time = teaser.selectFirst("time");
            String description = String.join(
                    " ",
                    teaser.select("p").stream()
                            .filter(p -> !p.hasClass("kicker") && !p.hasClass("vouched"))
                            .map(p -> VisibleContent.plain(p.wholeText()))
                            .toList());
            teasers.add(new Teaser(
                    link == null ? "" : link.attr("href"),
                    link == null ? "" : VisibleContent.plain(link.wholeText()),
                    description,
                    vouched == null ? "" : VisibleContent.plain(vouched.wholeText()),
                    time == null ? Optional.empty() : day(time)));
        }
        return teasers;
    }

    /**
     * Returns the words around what the page is about, such as those of the header, the menu and the footer: each
     * stretch of text, what is read out in place of it, and the address of each picture.
     */
    public Set<String> frame() {
        Set<String> words = new LinkedHashSet<>();
        tree.body().traverse((node, depth) -> {
            if (node instanceof TextNode text && isAround(text.parent())) {
                words.add(VisibleContent.plain(text.getWholeText()));
            } else if (node instanceof Element element && isAround(element)) {
                READ_OUT.forEach(name -> words.add(VisibleContent.plain(element.attr(name))));
                if (SHOWN_FROM_ELSEWHERE.contains(element.normalName())) {
                    words.add(element.attr(element.hasAttr("src") ? "src" : "data"));
                }
            }
        });
        words.remove("");
        return words;
    }

    private static boolean isAround(@Nullable Node node) {
        return node instanceof Element element && element.closest("main, script, style") == null;
    }
}
