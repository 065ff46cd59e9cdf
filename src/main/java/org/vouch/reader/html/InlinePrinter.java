package org.vouch.reader.html;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.vouch.reader.html.Escapes.Care;

/** Writes words as Markdown. */
final class InlinePrinter {
    private final Care care;
    private final boolean styled;

    /**
     * Makes a printer.
     *
     * @param care how much is escaped
     * @param styled whether words are set apart; else they are plain
     */
    InlinePrinter(Care care, boolean styled) {
        this.care = care;
        this.styled = styled;
    }

    /** Returns words as they are written; a break is a backslash at the end of a line. */
    String print(List<Inline> words) {
        StringBuilder out = new StringBuilder();
        print(styled ? words : unstyled(words), out);
        return out.toString();
    }

    /** Returns words without their styles; two stretches of code that then touch are one. */
    private static List<Inline> unstyled(List<Inline> words) {
        List<Inline> plain = new ArrayList<>();
        for (Inline part : words) {
            List<Inline> parts = part instanceof Inline.Styled each ? unstyled(each.words()) : List.of(unstyled(part));
            for (Inline each : parts) {
                int last = plain.size() - 1;
                if (each instanceof Inline.Code more && last >= 0 && plain.get(last) instanceof Inline.Code code) {
                    plain.set(last, new Inline.Code(code.text() + more.text()));
                } else {
                    plain.add(each);
                }
            }
        }
        return plain;
    }

    private static Inline unstyled(Inline part) {
        return part instanceof Inline.Link link ? new Inline.Link(link.target(), unstyled(link.words())) : part;
    }

    private void print(List<Inline> words, StringBuilder out) {
        for (int i = 0; i < words.size(); i++) {
            Inline part = words.get(i);
            if (part instanceof Inline.Text text) {
                out.append(Escapes.of(text.words(), care));
            } else if (part instanceof Inline.Styled each) {
                styled(each, i + 1 < words.size() ? words.get(i + 1) : null, out);
            } else if (part instanceof Inline.Link link) {
                out.append('[');
                print(link.words(), out);
                out.append("](").append(address(link.target())).append(')');
            } else if (part instanceof Inline.Image image) {
                out.append("![").append(Escapes.of(image.alt(), care)).append("](");
                out.append(address(image.target())).append(')');
            } else if (part instanceof Inline.Code code) {
                code(code.text(), out);
            } else if (part instanceof Inline.Box box) {
                out.append(box.done() ? "[x]" : "[ ]");
            } else if (part instanceof Inline.Reference note) {
                out.append("[^").append(note.label()).append(']');
            } else {
                out.append("\\\n");
            }
        }
    }

    private void styled(Inline.Styled words, @Nullable Inline next, StringBuilder out) {
        String sign = words.style().sign();
        if (words.style() == Inline.Style.EMPHASIS && mayUnderline(out, next)) {
            sign = "_";
        }
        out.append(sign);
        print(words.words(), out);
        out.append(sign);
    }

    /** Underlines are the clearer sign where no letter touches them. */
    private static boolean mayUnderline(StringBuilder before, @Nullable Inline next) {
        int last = before.isEmpty() ? ' ' : before.codePointBefore(before.length());
        boolean end =
                !(next instanceof Inline.Text text) || Line.isApart(text.words().codePointAt(0));
        return last != '_' && Line.isApart(last) && end;
    }

    private static void code(String text, StringBuilder out) {
        int longest = 0;
        int run = 0;
        for (int i = 0; i < text.length(); i++) {
            run = text.charAt(i) == '`' ? run + 1 : 0;
            longest = Math.max(longest, run);
        }
        String ticks = "`".repeat(longest + 1);
        String pad = text.startsWith("`") || text.endsWith("`") ? " " : "";
        out.append(ticks).append(pad).append(text).append(pad).append(ticks);
    }

    /** Returns an address as it is written in parentheses; it holds no blank and no bracket. */
    static String address(String target) {
        StringBuilder written = new StringBuilder(target.length() + 4);
        for (int i = 0; i < target.length(); i++) {
            char c = target.charAt(i);
            if (c == '&' || c == '*' || c == '[' || c == ']' || c == '~') {
                written.append('\\');
            }
            written.append(c);
        }
        return written.length() == 0 ? "<>" : written.toString();
    }
}
