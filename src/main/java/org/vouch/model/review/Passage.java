package org.vouch.model.review;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * One block of a page as readers get it: its words, and everything about their form that gives them a meaning.
 *
 * <p>Two pages with equal passages tell readers the same. What has no meaning is not in them: how lines are wrapped and
 * set apart, which sign an author writes emphasis with, and the style of quotation marks, except after a digit, where a
 * mark is a unit.
 *
 * @param kind what the block is
 * @param id what a link to it names; empty if nothing can link to it
 * @param places what it is in, from the outside in
 * @param tokens its words and signs in order, with the blanks between them
 */
public record Passage(Kind kind, String id, List<Place> places, List<Token> tokens) {
    /** A reference, a word with its apostrophes, a figure with its points, white space, or one sign. */
    private static final Pattern TOKEN = Pattern.compile(
            "\\[[0-9]+\\]|[$€£]?[\\p{L}\\p{N}]+(?:['\u2019.,:/-][\\p{L}\\p{N}]+)*%?|\\s+|\\S", Pattern.DOTALL);

    private static final String SINGLE_QUOTES = "'\u2018\u2019\u201A\u201B\u2039\u203A";
    private static final String DOUBLE_QUOTES = "\"\u201C\u201D\u201E\u201F\u00AB\u00BB";

    /** These end a field, a token and a passage where passages are written down; no body can hold them. */
    private static final char FIELD = '\u001F';

    private static final char TOKEN_END = '\u001E';
    private static final char PASSAGE_END = '\u001D';

    /** Copies the lists in. */
    public Passage {
        places = List.copyOf(places);
        tokens = List.copyOf(tokens);
    }

    /** What a block is. */
    public enum Kind {
        /** The page's title. */
        TITLE("the title of the page"),
        /** The page's description. */
        DESCRIPTION("the description of the page"),
        /** A paragraph, or the words of an item. */
        WORDS("plain words"),
        /** The words of an item with a box that is ticked. */
        TICKED("ticked"),
        /** The words of an item with a box that is not ticked. */
        UNTICKED("not ticked"),
        /** A heading of the first level. */
        HEADING_1("a heading of level 1"),
        /** A heading of the second level. */
        HEADING_2("a heading of level 2"),
        /** A heading of the third level. */
        HEADING_3("a heading of level 3"),
        /** A heading of the fourth level. */
        HEADING_4("a heading of level 4"),
        /** A heading of the fifth level. */
        HEADING_5("a heading of level 5"),
        /** A heading of the sixth level. */
        HEADING_6("a heading of level 6"),
        /** The title of a box. */
        BOX_TITLE("the title of a box"),
        /** The name of a column. */
        COLUMN_NAME("the name of a column"),
        /** A cell of a table. */
        CELL("a cell of a table"),
        /** A term that is explained. */
        TERM("a term"),
        /** Lines of code. */
        CODE("lines of code"),
        /** A line across the page. */
        RULE("a line across the page"),
        /** A comparison of costs. */
        COSTS("a cost comparison"),
        /** The table of the review policy in force. */
        POLICY("the table of the review policy");

        private static final Set<Kind> HEADINGS =
                EnumSet.of(TITLE, BOX_TITLE, HEADING_1, HEADING_2, HEADING_3, HEADING_4, HEADING_5, HEADING_6);

        private final String label;

        Kind(String label) {
            this.label = label;
        }

        /** Returns what it is, in words. */
        public String label() {
            return label;
        }

        /** Returns whether it names what follows. */
        public boolean isHeading() {
            return HEADINGS.contains(this);
        }

        static Kind heading(int level) {
            return valueOf("HEADING_" + level);
        }
    }

    /** What a block may be in. */
    public enum Shape {
        /** A box; its detail is the kind. */
        BOX("box", ""),
        /** A quotation. */
        QUOTE("quotation", ""),
        /** A list without numbers. */
        LIST("list", "-"),
        /** A list with numbers. */
        NUMBERED("numbered list", "1"),
        /** An item of a list; its detail is the number that readers see. */
        ITEM("item", ""),
        /** A table. */
        TABLE("table", ""),
        /** A row of a table. */
        ROW("row", ""),
        /** A column of a table; its detail is the number, from 1. */
        COLUMN("cell", ""),
        /** A list of terms. */
        TERMS("list of terms", ":"),
        /** What a term means. */
        MEANING("meaning of a term", "="),
        /** The notes at the end of the page. */
        NOTES("list of notes", ""),
        /** Anything else; its detail is how it is printed. */
        OTHER("block", "");

        private final String label;
        private final String list;

        Shape(String label, String list) {
            this.label = label;
            this.list = list;
        }

        /** Returns what it is, in words. */
        String label() {
            return label;
        }

        /** Returns a sign of its own for each kind of list; empty for what is no list. */
        String list() {
            return list;
        }
    }

    /**
     * Something that the block is in.
     *
     * @param shape what it is
     * @param detail which one it is; may be empty
     * @param first whether the block is the first in it
     * @param label what people call it, where they call it something; carries no meaning of its own
     */
    public record Place(Shape shape, String detail, boolean first, String label) {}

    /**
     * What the form of words may say. Each knows how to say that it came, that it went, and what it was before; a
     * {@code #} stands for its value, and {@code ##} for its value between quotation marks.
     */
    public enum Form {
        /** They are struck out. */
        STRUCK("is struck out now", "is no longer struck out", ""),
        /** They are stressed. */
        EMPHASIZED("is stressed now", "is no longer stressed", ""),
        /** They are stressed strongly. */
        STRONG("is stressed strongly now", "is no longer stressed strongly", ""),
        /** They are code; the value is the language of a block of code. */
        CODE("is set as code now", "is no longer set as code", ""),
        /** They are short for the value. */
        SHORT("is explained as ## now", "is no longer explained as ##", "as ##"),
        /** They lead to the value. */
        LINK("leads to # now", "no longer leads to #", "to #"),
        /** The link has the value as its title. */
        LINK_TITLE("is a link with the title ## now", "no longer has the title ##", "##"),
        /** They say what the picture at the value shows. */
        PICTURE("says what the picture # shows now", "no longer says what the picture # shows", "#"),
        /** The picture has the value as its title. */
        PICTURE_TITLE("is a picture with the title ## now", "no longer has the title ##", "##"),
        /** They refer to a note. */
        REFERENCE("is a reference now", "is no longer a reference", ""),
        /** They break the line. */
        BREAK("ends the line now", "no longer ends the line", ""),
        /** They are the price of the value. */
        PRICE("is the price of # now", "is no longer the price of #", "of #"),
        /** Anything else; the value is how it is printed. */
        OTHER("is set as ## now", "is no longer set as ##", "##");

        private final String came;
        private final String went;
        private final String was;

        Form(String came, String went, String was) {
            this.came = came;
            this.went = went;
            this.was = was;
        }

        String came(String value) {
            return said(came, value);
        }

        String went(String value) {
            return said(went, value);
        }

        String was(String value) {
            return said(was, value);
        }

        private static String said(String words, String value) {
            String sign = words.contains("##") ? "##" : "#";
            return words.replace(sign, sign.equals("##") ? FormChange.quoted(value) : value);
        }

        /** Returns whether nobody sees it who sees the words. */
        boolean isUnseen() {
            return UNSEEN.contains(this);
        }
    }

    /** What nobody sees who sees the words, or what turns them round. */
    private static final Set<Form> UNSEEN =
            Set.of(Form.STRUCK, Form.SHORT, Form.LINK, Form.LINK_TITLE, Form.PICTURE, Form.PICTURE_TITLE);

    /**
     * What the form of a word says.
     *
     * @param form what it says
     * @param value what else there is to know of it; may be empty
     * @param part the part of the word that it is about; empty for all of it
     */
    public record Mark(Form form, String value, String part) {}

    /**
     * A word or a sign.
     *
     * @param text as readers see it
     * @param meant the same without what has no meaning
     * @param marks what its form says; none for a blank
     */
    public record Token(String text, String meant, List<Mark> marks) {
        /** Copies the marks in. */
        public Token {
            marks = List.copyOf(marks);
        }

        boolean isBlank() {
            return text.isBlank();
        }

        boolean has(Form form) {
            return marks.stream().anyMatch(mark -> mark.form() == form);
        }

        /** Returns what has to be equal for two tokens to be the same word. */
        String word() {
            return has(Form.REFERENCE) ? meant + FIELD : meant;
        }
    }

    /**
     * A stretch of a text in one form.
     *
     * @param start where it starts, in UTF-16 units from the start of the text
     * @param marks what its form says
     */
    record Run(int start, List<Mark> marks) {}

    /** Makes a passage of a text. */
    static Passage of(Kind kind, String id, List<Place> places, String text, List<Run> runs) {
        String meant = meant(text);
        List<Token> tokens = new ArrayList<>();
        Matcher token = TOKEN.matcher(meant);
        while (token.find()) {
            String shown = text.substring(token.start(), token.end());
            // In code, what comes before a word is part of what it says.
            String blank = kind == Kind.CODE ? shown : " ";
            tokens.add(
                    shown.isBlank()
                            ? new Token(blank, blank, List.of())
                            : new Token(shown, token.group(), marks(text, runs, token.start(), token.end())));
        }
        return new Passage(kind, id, places, tokens);
    }

    private static List<Mark> marks(String text, List<Run> runs, int start, int end) {
        Map<Mark, StringBuilder> parts = new LinkedHashMap<>();
        for (int i = 0; i < runs.size(); i++) {
            int from = Math.max(start, runs.get(i).start());
            int to = Math.min(end, i + 1 < runs.size() ? runs.get(i + 1).start() : text.length());
            if (from < to) {
                runs.get(i).marks().stream()
                        .distinct()
                        .forEach(mark -> parts.computeIfAbsent(mark, any -> new StringBuilder())
                                .append(text, from, to));
            }
        }
        List<Mark> marks = new ArrayList<>();
        parts.forEach((mark, part) ->
                marks.add(new Mark(mark.form(), mark.value(), part.length() == end - start ? "" : part.toString())));
        return marks;
    }

    /**
     * Returns a text of the same length without what has no meaning: quotation marks of one style, and dashes that part
     * a sentence or join two figures as hyphens.
     */
    static String meant(String text) {
        StringBuilder meant = new StringBuilder(text);
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            char before = i == 0 ? ' ' : text.charAt(i - 1);
            char after = i + 1 == text.length() ? ' ' : text.charAt(i + 1);
            if (SINGLE_QUOTES.indexOf(c) >= 0) {
                // After a digit it stands for feet or minutes, and within a word it is an apostrophe.
                boolean own = Character.isDigit(before) || (Character.isLetter(before) && Character.isLetter(after));
                meant.setCharAt(i, own ? '\'' : '"');
            } else if (DOUBLE_QUOTES.indexOf(c) >= 0) {
                meant.setCharAt(i, '"');
            } else if (c == '\u2010' || c == '\u2011') {
                meant.setCharAt(i, '-');
            } else if (c >= '\u2012' && c <= '\u2015') {
                boolean parts = Character.isWhitespace(before) && Character.isWhitespace(after);
                boolean range = c <= '\u2013' && Character.isDigit(before) && Character.isDigit(after);
                meant.setCharAt(i, parts || range ? '-' : c);
            }
        }
        return meant.toString();
    }

    /** Returns its words as readers see them. */
    public String text() {
        StringBuilder text = new StringBuilder();
        tokens.forEach(token -> text.append(token.text()));
        return text.toString();
    }

    /** Returns everything about it that carries a meaning, as one text: equal for equal meanings, and for no others. */
    public String meaning() {
        StringBuilder meaning = new StringBuilder(200);
        meaning.append(kind.name()).append(FIELD).append(id);
        for (Place place : places) {
            meaning.append(FIELD)
                    .append(place.shape().name())
                    .append(place.first() ? '+' : '-')
                    .append(place.detail());
        }
        for (Token token : tokens) {
            meaning.append(TOKEN_END).append(token.meant());
            for (Mark mark : token.marks()) {
                meaning.append(FIELD)
                        .append(mark.form().name())
                        .append(FIELD)
                        .append(mark.value())
                        .append(FIELD)
                        .append(mark.part());
            }
        }
        return meaning.append(PASSAGE_END).toString();
    }

    /** Returns whether it is in something of a shape. */
    public boolean isIn(Shape shape) {
        return places.stream().anyMatch(place -> place.shape() == shape);
    }

    /** Returns the innermost thing of a shape that it is in; the same thing without a detail if there is none. */
    Place innermost(Shape shape) {
        for (int i = places.size() - 1; i >= 0; i--) {
            if (places.get(i).shape() == shape) {
                return places.get(i);
            }
        }
        return new Place(shape, "", false, "");
    }

    long count(Shape shape) {
        return places.stream().filter(place -> place.shape() == shape).count();
    }
}
