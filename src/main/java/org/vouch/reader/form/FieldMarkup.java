package org.vouch.reader.form;

import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.vouch.model.text.CharacterNames;
import org.vouch.model.text.DamagedLetters;
import org.vouch.model.text.InvisibleCharacters;
import org.vouch.reader.yaml.Diagnostics;
import org.vouch.reader.yaml.Quotes;
import org.vouch.reader.yaml.ReadRule;
import org.vouch.reader.yaml.YamlValue.Scalar;
import org.vouch.reader.yaml.YamlValue.Style;

/** Tells of HTML and Markdown in a field, which is plain text: readers would see every mark. */
final class FieldMarkup {
    /** What the records of the ledger say is signed, and nobody may change it. */
    private static final String LEDGER = "content/reviews/";

    private static final int MOST_ROUNDS = 3;

    /** Its semicolon may be missing, as browsers allow where nothing follows that the name could go on with. */
    private static final Pattern REFERENCE =
            Pattern.compile("&(?:#([0-9]{1,7}+)(?:;|(?![0-9]))|#[xX]([0-9a-fA-F]{1,6}+)(?:;|(?![0-9a-fA-F]))"
                    + "|([A-Za-z][A-Za-z0-9]{1,10})(?:;|(?![\\w=;])))");

    private static final Pattern TAG = Pattern.compile(
            "</?(?:a|abbr|audio|b|big|blockquote|br|button|center|code|del|details|div|em|embed|font|form|h[1-6]|hr|i|iframe|img"
                    + "|input|ins|label|li|link|mark|meta|nobr|object|p|pre|q|s|script|small|span|strike|strong|style|sub"
                    + "|summary|sup|svg|table|tbody|td|th|thead|tr|tt|u|ul|ol|video|wbr)(?:\\s[^<>]{0,300})?/?>",
            Pattern.CASE_INSENSITIVE);

    /** What no reader of a page would see of it: comments, and what is between the tags of scripts and styles. */
    private static final Pattern UNSEEN =
            Pattern.compile("(?is)<!--.{0,500}?-->|<(script|style)\\b[^<>]{0,300}>.{0,2000}?</\\1\\s{0,9}>");

    private static final Pattern LINK = Pattern.compile("!?\\[([^\\[\\]\\n]{1,200})\\]\\([^()\\s]{1,300}\\)");
    private static final Pattern MARKS =
            Pattern.compile("(?<![*\\w])(\\*{1,3})(?=[^\\s*])([^*\\n]{1,200}?)(?<=[^\\s*])\\1(?![*\\w])"
                    + "|(?<![_\\w])(__)(?=[^\\s_])([^_\\n]{1,200}?)(?<=[^\\s_])__(?![_\\w])"
                    + "|(?<!`)(`)([^`\\n]{1,200})`(?!`)"
                    + "|(?<![_\\w])(_)(?=[^\\s_])([^_\\n]{1,200}?)(?<=[^\\s_])_(?![_\\w])"
                    + "|(?<!~)(~~)(?=[^\\s~])([^~\\n]{1,200}?)(?<=[^\\s~])~~(?!~)");
    private static final Pattern BLANKS = Pattern.compile(" {2,}");
    private static final Pattern HEADING = Pattern.compile("^#{1,6} (?=\\S)");
    private static final Pattern CODE = Pattern.compile(
            "\\{\\{[^\\n]{0,200}?\\}\\}|\\{%[^\\n]{0,200}?%\\}|<%[^\\n]{0,200}?%>"
                    + "|\\$\\{[A-Za-z_][\\w.]{0,80}\\}|%%[a-z_]{2,40}%%|\\*\\|[A-Z_0-9:]{2,40}\\|\\*"
                    + "|\\[/[a-z][\\w-]{1,40}\\]|=\\?(?i:utf-8|iso-8859-1|windows-1252)\\?[QqBb]\\?[^?\\n]{1,200}\\?=|\\[\\[[^\\[\\]\\n]{1,200}\\]\\]");

    private FieldMarkup() {}

    /** Tells of marks in a text. */
    static void tell(Scalar value, String field, Diagnostics remarks) {
        String text = value.text();
        if (!mayHave(text) || remarks.source().path().startsWith(LEDGER)) {
            return;
        }
        String plain = plain(text);
        boolean code = CODE.matcher(text).find();
        if ((plain.equals(text) && !code) || (DamagedLetters.isMisread(plain) && !DamagedLetters.isMisread(text))) {
            // Names of letters that were read in another encoding are reported as that.
            return;
        }
        remarks.warning(
                ReadRule.FIELD_MARKUP,
                remarks.span(value),
                "'" + field + "' is plain text, so readers see "
                        + (code ? "this code as it is" : "these marks as they are"),
                code ? "write what it stands for" : fix(value, field, plain, remarks));
    }

    private static boolean mayHave(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '&' || c == '<' || c == '*' || c == '[' || c == '`' || c == '_' || c == '#' || c == '{' || c == '~'
                    || c == '%' || c == '=') {
                return true;
            }
        }
        return false;
    }

    /** Returns a text without its marks. */
    static String plain(String text) {
        String plain = text;
        for (int round = 0; round < MOST_ROUNDS; round++) {
            String tagless = TAG.matcher(UNSEEN.matcher(plain).replaceAll("")).replaceAll("");
            String wordless = LINK.matcher(tagless).replaceAll("$1");
            String markless = MARKS.matcher(wordless).replaceAll(FieldMarkup::words);
            String next = HEADING.matcher(REFERENCE.matcher(markless).replaceAll(FieldMarkup::character))
                    .replaceFirst("");
            if (next.equals(plain)) {
                break;
            }
            plain = next;
        }
        return plain.equals(text) ? text : BLANKS.matcher(plain.strip()).replaceAll(" ");
    }

    private static String words(MatchResult marks) {
        String words = "";
        for (int group = 2; group <= marks.groupCount(); group += 2) {
            words = marks.group(group) == null ? words : marks.group(group);
        }
        boolean letters = words.codePoints().anyMatch(Character::isLetter);
        return Matcher.quoteReplacement(letters ? words : marks.group());
    }

    private static String character(MatchResult reference) {
        String known;
        if (reference.group(3) != null) {
            known = CharacterNames.meant(reference.group(3)).orElse(reference.group());
        } else {
            int number = reference.group(1) != null
                    ? Integer.parseInt(reference.group(1))
                    : Integer.parseInt(reference.group(2), 16);
            known = Character.isDefined(number) && !Character.isISOControl(number)
                    ? Character.toString(number)
                    : InvisibleCharacters.windows(number).orElse("");
        }
        return Matcher.quoteReplacement(known);
    }

    /** A whole field is written anew with its key; an item of a list stands for itself. */
    private static String fix(Scalar value, String field, String plain, Diagnostics remarks) {
        if (value.style() == Style.BLOCK || plain.isEmpty()) {
            return "write the words without the marks";
        }
        String file = remarks.source().text();
        int before = value.offset() - 1;
        while (before >= 0 && (file.charAt(before) == ' ' || file.charAt(before) == '\t')) {
            before--;
        }
        boolean afterKey = before >= 0 && file.charAt(before) == ':';
        int line = file.lastIndexOf('\n', value.offset()) + 1;
        boolean ownLine = afterKey && file.startsWith(field + ":", line + indent(file, line));
        if (ownLine) {
            return "write " + field + ": " + Quotes.around(plain);
        }
        return plain.indexOf('\'') < 0 && value.style() == Style.PLAIN
                ? "write '" + plain + "'"
                : "write " + Quotes.around(plain);
    }

    private static int indent(String file, int line) {
        int at = line;
        while (at < file.length() && (file.charAt(at) == ' ' || file.charAt(at) == '-')) {
            at++;
        }
        return at - line;
    }
}
