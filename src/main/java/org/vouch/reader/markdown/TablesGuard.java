package org.vouch.reader.markdown;

import com.vladsch.flexmark.ast.Paragraph;
import com.vladsch.flexmark.ext.definition.DefinitionItem;
import com.vladsch.flexmark.ext.tables.internal.TableParagraphPreProcessor;
import com.vladsch.flexmark.parser.block.ParagraphPreProcessor;
import com.vladsch.flexmark.parser.block.ParagraphPreProcessorFactory;
import com.vladsch.flexmark.parser.block.ParserState;
import com.vladsch.flexmark.parser.core.ReferencePreProcessorFactory;
import com.vladsch.flexmark.util.sequence.BasedSequence;
import com.vladsch.flexmark.util.sequence.PrefixedSubSequence;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Lets only those paragraphs through to Flexmark's tables that can be one.
 *
 * <p>Flexmark asks an expression at every paragraph, and compiles it for every document; it overflows the stack on a
 * table with hundreds of columns.
 */
final class TablesGuard implements ParagraphPreProcessorFactory, ParagraphPreProcessor {
    /** More columns are no table but a paste that went wrong. */
    static final int MOST_COLUMNS = 200;

    /** More blanks before a line are code, if it is not part of a paragraph. */
    private static final int MOST_INDENT = 3;

    private @Nullable ParagraphPreProcessor tables;
    private @Nullable Reading reading;

    void begin(Reading current) {
        reading = current;
    }

    @Override
    public ParagraphPreProcessor apply(ParserState state) {
        if (tables == null) {
            tables = TableParagraphPreProcessor.Factory().apply(state);
        }
        return this;
    }

    @Override
    public boolean affectsGlobalScope() {
        return false;
    }

    @Override
    public Set<Class<?>> getAfterDependents() {
        return Set.of(ReferencePreProcessorFactory.class);
    }

    @Override
    public @Nullable Set<Class<?>> getBeforeDependents() {
        return null;
    }

    @Override
    public int preProcessBlock(Paragraph paragraph, ParserState state) {
        List<BasedSequence> lines = paragraph.getContentLines();
        if (lines.size() < 2) {
            return 0;
        }
        boolean possible = isSeparator(lines.get(1)) && lines.get(0).indexOf('|') >= 0;
        int used = possible ? table(paragraph, lines, state) : 0;
        if (used == 0) {
            report(lines);
            joinLines(paragraph, lines);
        }
        return used;
    }

    /** Returns how much of a paragraph is a table; the lines below it go on as they are. */
    private int table(Paragraph paragraph, List<BasedSequence> lines, ParserState state) {
        int[] indents = paragraph.getLineIndents();
        List<BasedSequence> rows = rows(paragraph, lines);
        int[] ofRows = indents.clone();
        for (int i = 0; i < ofRows.length; i++) {
            ofRows[i] = rows.get(i) == lines.get(i) ? indents[i] : 0;
        }
        paragraph.setContentLines(rows);
        paragraph.setLineIndents(ofRows);
        int used = Objects.requireNonNull(tables).preProcessBlock(paragraph, state);
        paragraph.setContentLines(lines);
        paragraph.setLineIndents(indents);
        return used;
    }

    /**
     * Returns the lines with a bar before those that have none: a line right below a table is a row of it, and Flexmark
     * ends the table there.
     *
     * @see "GitHub Flavored Markdown, section 4.10, example 201"
     */
    private static List<BasedSequence> rows(Paragraph paragraph, List<BasedSequence> lines) {
        List<BasedSequence> rows = new ArrayList<>(lines);
        for (int i = 2; i < rows.size() && paragraph.getLineIndent(i) <= MOST_INDENT; i++) {
            if (rows.get(i).indexOf('|') < 0) {
                rows.set(i, PrefixedSubSequence.prefixOf("|", rows.get(i)));
            }
        }
        return rows;
    }

    /**
     * Makes one stretch of lines between which there is nothing but blanks.
     *
     * <p>Flexmark would build a sequence of segments of them, which is slow, and quadratic for long paragraphs. The
     * blanks are passed over when the words are read.
     */
    private static void joinLines(Paragraph paragraph, List<BasedSequence> lines) {
        // Each line of a paragraph before a definition is a term of its own.
        if (paragraph.getNext() instanceof DefinitionItem) {
            return;
        }
        BasedSequence first = lines.get(0);
        BasedSequence base = first.getBaseSequence();
        int end = first.getEndOffset();
        for (int i = 1; i < lines.size(); i++) {
            BasedSequence line = lines.get(i);
            for (int at = end; at < line.getStartOffset(); at++) {
                if (base.charAt(at) != ' ' && base.charAt(at) != '\t') {
                    return;
                }
            }
            end = line.getEndOffset();
        }
        int indent = paragraph.getLineIndent(0);
        paragraph.setContentLines(List.of(base.subSequence(first.getStartOffset(), end)));
        paragraph.setLineIndents(new int[] {indent});
    }

    /** A line of dashes and bars is never meant as words; its author saw a table. */
    private void report(List<BasedSequence> lines) {
        for (int i = 1; i < lines.size(); i++) {
            BasedSequence line = lines.get(i);
            if (line.indexOf('|') >= 0 && isSeparator(line) && lines.get(i - 1).indexOf('|') >= 0) {
                Objects.requireNonNull(reading)
                        .warning(
                                MarkdownRule.TABLE_UNREAD,
                                line.trim(),
                                "this is not read as a table",
                                i > 1
                                        ? "leave an empty line above the table's first row"
                                        : "give the first row as many cells as this line has, "
                                                + MOST_COLUMNS
                                                + " at most");
                return;
            }
        }
    }

    private static boolean isSeparator(BasedSequence line) {
        boolean dash = false;
        int bars = 0;
        for (int i = 0; i < line.length(); i++) {
            switch (line.charAt(i)) {
                case '-' -> dash = true;
                case '|' -> bars++;
                case ':', ' ', '\t', '\n' -> {}
                default -> {
                    return false;
                }
            }
        }
        return dash && bars > 0 && bars <= MOST_COLUMNS;
    }
}
