package org.vouch.model.review;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.vouch.model.review.BlockDiff.Mark;
import org.vouch.model.review.Passage.Kind;
import org.vouch.reader.content.LexiconReader;

class BlockDiffTest {
    private static Passage paragraph(String text) {
        return Passage.of(Kind.WORDS, "", List.of(), text, List.of());
    }

    private static Passage cell(String text) {
        List<Passage.Place> places = List.of(new Passage.Place(Passage.Shape.COLUMN, "1", true, ""));
        return Passage.of(Kind.CELL, "", places, text, List.of());
    }

    private static String shown(List<BlockDiff> changes) {
        return changes.stream()
                .map(change -> change.stretches().stream()
                        .map(stretch -> switch (stretch.mark()) {
                            case SAME -> stretch.text();
                            case GONE -> "[-" + stretch.text() + "-]";
                            case NEW -> "[+" + stretch.text() + "+]";
                        })
                        .collect(Collectors.joining()))
                .collect(Collectors.joining("\n"));
    }

    @Test
    void words_that_changed_stand_side_by_side() {
        assertEquals(
                "Call first.\nAn IOP costs up to [-$10,000-][+$12,500+] for each stay.",
                shown(BlockDiff.between(
                        List.of(paragraph("Call first."), paragraph("An IOP costs up to $10,000 for each stay.")),
                        List.of(paragraph("Call first."), paragraph("An IOP costs up to $12,500 for each stay.")))));
    }

    @Test
    void a_paragraph_that_has_nothing_in_common_is_not_mixed_with_another() {
        assertEquals(
                "[+Bring your medicines.+]\n[-Never stop drinking alone after years of daily use.-]",
                shown(BlockDiff.between(
                        List.of(paragraph("Never stop drinking alone after years of daily use.")),
                        List.of(paragraph("Bring your medicines.")))));
    }

    @Test
    void a_cell_stands_beside_the_one_before_it_even_with_nothing_in_common() {
        List<Passage> old = List.of(cell("A day"), cell("$400"), cell("A week"), cell("$900"));
        List<Passage> now = List.of(cell("A day"), cell("$450"), cell("A week"), cell("free"));
        assertEquals("A day\n[-$400-][+$450+]\nA week\n[-$900-][+free+]", shown(BlockDiff.between(old, now)));
    }

    @Test
    void a_block_that_is_gone_is_shown_before_the_one_that_is_left() {
        assertEquals(
                "[-Ask a nurse first.-]\nNever stop [-drinking-][+suddenly+] alone.",
                shown(BlockDiff.between(
                        List.of(paragraph("Ask a nurse first."), paragraph("Never stop drinking alone.")),
                        List.of(paragraph("Never stop suddenly alone.")))));
    }

    @Test
    void figures_weigh_more_than_words() {
        List<BlockDiff> changes = BlockDiff.between(
                List.of(paragraph("Call 988 now, or your nurse.")),
                List.of(paragraph("Call 911 now, or your friend.")));
        List<BlockDiff.Stretch> weighty = changes.get(0).stretches().stream()
                .filter(stretch -> stretch.weighty(LexiconReader.builtIn()))
                .toList();
        assertEquals(
                List.of("988", "911"),
                weighty.stream().map(BlockDiff.Stretch::text).toList());
    }

    @Test
    void equal_texts_have_no_change() {
        List<Passage> text = List.of(paragraph("One."), paragraph("Two."));
        assertFalse(BlockDiff.between(text, text).stream().anyMatch(BlockDiff::changed));
    }

    /** Leaving out what came gives the old text, leaving out what is gone the new one, whatever was edited. */
    @Test
    void both_texts_can_be_read_out_of_a_change() {
        Random random = new Random(7);
        String[] words = {"stop", "never", "10", "$5", "mg", "call", "a", "the", "988", "alone."};
        for (int round = 0; round < 2_000; round++) {
            List<Passage> old = text(random, words);
            List<Passage> now = random.nextInt(4) == 0 ? text(random, words) : edited(old, random, words);
            List<BlockDiff> changes = BlockDiff.between(old, now);
            assertEquals(sorted(old), read(changes, Mark.GONE), "round " + round);
            assertEquals(now.stream().map(Passage::text).toList(), readInOrder(changes), "round " + round);
        }
        assertTrue(words.length > 0);
    }

    private static List<Passage> text(Random random, String[] words) {
        List<Passage> blocks = new ArrayList<>();
        for (int i = random.nextInt(5); i >= 0; i--) {
            StringBuilder text = new StringBuilder();
            for (int j = random.nextInt(8); j >= 0; j--) {
                text.append(text.isEmpty() ? "" : " ").append(words[random.nextInt(words.length)]);
            }
            blocks.add(paragraph(text.toString()));
        }
        return blocks;
    }

    private static List<Passage> edited(List<Passage> old, Random random, String[] words) {
        List<Passage> now = new ArrayList<>(old);
        int at = random.nextInt(now.size());
        now.set(at, paragraph(now.get(at).text() + " " + words[random.nextInt(words.length)]));
        return now;
    }

    private static List<String> sorted(List<Passage> blocks) {
        return blocks.stream().map(Passage::text).sorted().toList();
    }

    /** The old blocks, in any order: those that are gone whole stand behind those that came in their place. */
    private static List<String> read(List<BlockDiff> changes, Mark mark) {
        return changes.stream()
                .filter(change -> change.stretches().stream().anyMatch(each -> each.mark() != Mark.NEW))
                .map(change -> change.stretches().stream()
                        .filter(each -> each.mark() == Mark.SAME || each.mark() == mark)
                        .map(BlockDiff.Stretch::text)
                        .collect(Collectors.joining()))
                .sorted()
                .toList();
    }

    private static List<String> readInOrder(List<BlockDiff> changes) {
        return changes.stream()
                .filter(change -> change.stretches().stream().anyMatch(each -> each.mark() != Mark.GONE))
                .map(change -> change.stretches().stream()
                        .filter(each -> each.mark() != Mark.GONE)
                        .map(BlockDiff.Stretch::text)
                        .collect(Collectors.joining()))
                .toList();
    }
}
