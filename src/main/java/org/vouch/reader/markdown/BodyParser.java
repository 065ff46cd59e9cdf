package org.vouch.reader.markdown;

import com.vladsch.flexmark.ext.definition.internal.DefinitionListBlockPreProcessor;
import com.vladsch.flexmark.ext.definition.internal.DefinitionListItemBlockPreProcessor;
import com.vladsch.flexmark.ext.tables.TablesExtension;
import com.vladsch.flexmark.parser.Parser;
import com.vladsch.flexmark.parser.core.ReferencePreProcessorFactory;
import com.vladsch.flexmark.util.ast.Document;
import com.vladsch.flexmark.util.data.DataHolder;
import com.vladsch.flexmark.util.data.MutableDataSet;
import org.jspecify.annotations.Nullable;

/**
 * Flexmark's parser with the parts replaced that a hostile or broken text makes run for hours or overflow the stack.
 *
 * <p>One thread's: the parts that are replaced are made once and used for body after body.
 */
final class BodyParser {
    private final DataHolder options;
    private final BlockStarts starts;
    private final TablesGuard tables = new TablesGuard();
    private final Parser parser;
    private @Nullable LinearInlines inlines;

    BodyParser() {
        MutableDataSet settings = new MutableDataSet();
        settings.set(Parser.BLOCK_QUOTE_PARSER, false)
                .set(Parser.HEADING_PARSER, false)
                .set(Parser.FENCED_CODE_BLOCK_PARSER, false)
                .set(Parser.HTML_BLOCK_PARSER, false)
                .set(Parser.THEMATIC_BREAK_PARSER, false)
                .set(Parser.LIST_BLOCK_PARSER, false)
                .set(Parser.INDENTED_CODE_BLOCK_PARSER, false)
                .set(TablesExtension.MIN_SEPARATOR_DASHES, 1)
                .set(TablesExtension.MIN_HEADER_ROWS, 1)
                .set(TablesExtension.MAX_HEADER_ROWS, 1)
                .set(TablesExtension.COLUMN_SPANS, false)
                .set(TablesExtension.APPEND_MISSING_COLUMNS, true)
                .set(TablesExtension.DISCARD_EXTRA_COLUMNS, true)
                .set(TablesExtension.HEADER_SEPARATOR_COLUMN_MATCH, true)
                .set(TablesExtension.WITH_CAPTION, false);
        options = settings.toImmutable();
        starts = new BlockStarts(options);
        parser = Parser.builder(options)
                .customBlockParserFactory(starts)
                .customInlineParserFactory((data, special, delimiters, processors, references, extensions) -> {
                    if (inlines == null) {
                        inlines = new LinearInlines(data, special, delimiters, processors, references, extensions);
                    }
                    return inlines;
                })
                .customDelimiterProcessor(new Strikes())
                .paragraphPreProcessorFactory(new ReferencePreProcessorFactory())
                .paragraphPreProcessorFactory(tables)
                .blockPreProcessorFactory(new DefinitionListItemBlockPreProcessor.Factory())
                .blockPreProcessorFactory(new DefinitionListBlockPreProcessor.Factory())
                .build();
    }

    /** Returns the tree of a body; what its lines define goes to the reading. */
    Document parse(BodyChars body, Reading reading) {
        starts.begin(reading);
        tables.begin(reading);
        return parser.parse(body);
    }

    DataHolder options() {
        return options;
    }
}
