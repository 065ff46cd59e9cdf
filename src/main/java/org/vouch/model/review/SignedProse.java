package org.vouch.model.review;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.vouch.model.page.Body;
import org.vouch.model.page.Link;

/**
 * A signed text as prose: what readers read, block by block, without the signs that its author wrote it with.
 *
 * @param text the signed text
 * @param passages title, description and the blocks of the body, in order
 * @param sections for each block the id of the section that it is in
 * @param titles the words of the headings by the ids of their sections; the page's title is that of the start
 * @param targets where its links lead, in order
 */
public record SignedProse(
        SignedText text,
        List<Passage> passages,
        List<String> sections,
        Map<String, String> titles,
        List<String> targets) {
    /** Copies the collections in. */
    public SignedProse {
        passages = List.copyOf(passages);
        sections = List.copyOf(sections);
        titles = new LinkedHashMap<>(titles);
        targets = List.copyOf(targets);
    }

    /**
     * Takes a text.
     *
     * @param body what was read of it
     */
    public static SignedProse of(SignedText text, Body body) {
        List<Passage> passages = Passages.of(text, body.pieces());
        List<String> sections = new ArrayList<>();
        Map<String, String> titles = new LinkedHashMap<>();
        titles.put(Fingerprints.START, text.title());
        String section = Fingerprints.START;
        for (Passage passage : passages) {
            if (!passage.id().isEmpty()) {
                section = passage.id();
                titles.put(section, passage.text());
            }
            sections.add(section);
        }
        return new SignedProse(
                text,
                passages,
                sections,
                titles,
                body.links().stream().map(Link::target).toList());
    }

    /**
     * Returns this text block by block, each with the section in which readers find it, beside an older one. What is
     * gone is with what was before it, since the next section has a heading of its own.
     */
    public Map<String, List<BlockDiff>> bySection(SignedProse old) {
        Map<String, List<BlockDiff>> bySection = new LinkedHashMap<>();
        titles.keySet().forEach(id -> bySection.put(id, new ArrayList<>()));
        for (BlockDiff change : BlockDiff.between(old.passages(), passages)) {
            boolean gone = change.stretches().stream().allMatch(stretch -> stretch.mark() == BlockDiff.Mark.GONE);
            int block = gone ? Math.max(0, change.block() - 1) : change.block();
            bySection
                    .computeIfAbsent(sections.get(block), unknown -> new ArrayList<>())
                    .add(change);
        }
        return bySection;
    }
}
