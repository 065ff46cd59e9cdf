package org.vouch.site.render;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What a style sheet sets, block by block, as far as it has to be known to see what it hides: selectors and
 * declarations. Nothing is found inside of comments and strings; escapes are read as browsers read them.
 *
 * @see "CSS Syntax Module Level 3, section 5"
 */
final class StyleBlocks {
    private static final Pattern TOKEN = Pattern.compile(
            "(?s)/\\*.*?(?:\\*/|$)|\"(?:[^\"\\\\]|\\\\.)*+\"|'(?:[^'\\\\]|\\\\.)*+'|\\\\.|url\\([^)\"']*\\)|[{};]");

    private static final Pattern COMMENT = Pattern.compile("(?s)/\\*.*?(?:\\*/|$)");

    private static final Pattern DARK = Pattern.compile("prefers-color-scheme\\s*:\\s*dark");

    private static final String IMPORTANT = "!";

    private final String text;
    private final List<Block> blocks = new ArrayList<>();
    private final Deque<Open> open = new ArrayDeque<>();
    private int from;

    private StyleBlocks(String text) {
        this.text = text;
    }

    /**
     * A block with declarations of its own.
     *
     * @param selector what it is for, with what surrounds it
     * @param dark whether it is for the dark theme alone
     */
    record Block(String selector, boolean dark, List<Declaration> declarations) {
        Block {
            declarations = List.copyOf(declarations);
        }
    }

    /**
     * One thing that a block sets.
     *
     * @param property its name in small letters
     * @param value in small letters, without {@code !important}
     * @param start the index of its first character in the style sheet
     * @param length how many characters it has there
     */
    record Declaration(String property, String value, int start, int length) {}

    /** A block whose end is not reached. */
    private record Open(String prelude, List<Declaration> declarations) {}

    /** Returns the blocks of a style sheet that set something, in the order of their ends. */
    static List<Block> in(String text) {
        StyleBlocks style = new StyleBlocks(text);
        style.read();
        return List.copyOf(style.blocks);
    }

    private void read() {
        Matcher token = TOKEN.matcher(text);
        while (token.find()) {
            switch (token.group()) {
                case "{" -> {
                    open.push(new Open(plain(text.substring(from, token.start())), new ArrayList<>()));
                    from = token.end();
                }
                case "}" -> {
                    declare(token.start());
                    close();
                    from = token.end();
                }
                case ";" -> {
                    declare(token.start());
                    from = token.end();
                }
                default -> {
                    // A comment, a string or an escape is part of what it is in.
                }
            }
        }
        declare(text.length());
        while (!open.isEmpty()) {
            close();
        }
    }

    private void declare(int end) {
        String said = text.substring(from, end);
        String plain = plain(said);
        int colon = plain.indexOf(':');
        Open block = open.peek();
        if (colon > 0 && block != null) {
            int start = from + said.indexOf(said.strip());
            String value = plain.substring(colon + 1);
            int important = value.lastIndexOf(IMPORTANT);
            block.declarations()
                    .add(new Declaration(
                            plain.substring(0, colon).strip(),
                            (important < 0 ? value : value.substring(0, important)).strip(),
                            start,
                            said.strip().length()));
        }
    }

    private void close() {
        if (open.isEmpty()) {
            return;
        }
        StringBuilder selector = new StringBuilder();
        boolean dark = false;
        for (Open each : (Iterable<Open>) open::descendingIterator) {
            if (each.prelude().startsWith("@")) {
                dark |= DARK.matcher(each.prelude()).find();
            } else {
                selector.append(selector.isEmpty() ? "" : " ").append(each.prelude());
            }
        }
        List<Declaration> declared = open.pop().declarations();
        if (!declared.isEmpty()) {
            blocks.add(new Block(selector.toString(), dark, declared));
        }
    }

    private static String plain(String part) {
        return StyleWords.decoded(COMMENT.matcher(part).replaceAll(" "))
                .toLowerCase(Locale.ROOT)
                .replaceAll("\\s+", " ")
                .strip();
    }
}
