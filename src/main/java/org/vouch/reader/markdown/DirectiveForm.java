package org.vouch.reader.markdown;

import java.util.List;
import java.util.stream.Stream;

/**
 * How a directive is written.
 *
 * @param name what comes after its colons
 * @param place where it is written
 * @param attributes what may be in its braces, in order
 * @param content what may be in it
 */
public record DirectiveForm(String name, Place place, List<String> attributes, Content content) {
    /** Where a directive is written. */
    public enum Place {
        /** Around other lines: opened with three colons and closed. */
        BLOCK,
        /** Alone on its line, with two colons. */
        LINE,
        /** In a sentence, with one colon and brackets. */
        SENTENCE
    }

    /** What may be in a directive. */
    public enum Content {
        /** Nothing. */
        NONE,
        /** Whatever a page may hold. */
        WORDS,
        /** Nothing but a list. */
        LIST,
        /** Nothing but words and what they mean. */
        TERMS
    }

    /** Copies the attributes in. */
    public DirectiveForm {
        attributes = List.copyOf(attributes);
    }

    /** Returns all directives that a page may have. */
    public static List<DirectiveForm> all() {
        Stream<DirectiveForm> blocks = Directive.Name.WRITTEN.stream()
                .map(name -> new DirectiveForm(name, Place.BLOCK, List.of(), content(name)));
        Stream<DirectiveForm> lines = Directives.LEAVES.stream()
                .map(name -> new DirectiveForm(name, Place.LINE, Directives.attributesOf(name), Content.NONE));
        Stream<DirectiveForm> inlines = Directives.INLINES.stream()
                .map(name -> new DirectiveForm(name, Place.SENTENCE, inSentence(name), Content.NONE));
        return Stream.of(blocks, lines, inlines).flatMap(each -> each).toList();
    }

    private static List<String> inSentence(String inline) {
        return inline.equals(Directives.TERM) ? Directives.TERM_ATTRIBUTES : Directives.PRICE_ATTRIBUTES;
    }

    private static Content content(String block) {
        if (block.equals(Directive.Name.CHECKLIST.written())) {
            return Content.LIST;
        }
        return block.equals(Directive.Name.GLOSSARY.written()) ? Content.TERMS : Content.WORDS;
    }
}
