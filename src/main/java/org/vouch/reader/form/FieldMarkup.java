package org.vouch.reader.form;

import java.util.HashMap;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
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

    /** Names of characters that programs write into titles, each before what it stands for. */
    private static final String NAMES =
            "amp & lt < gt > quot \" apos ' nbsp \u00A0 lsquo ‘ rsquo ’ ldquo “ rdquo ” sbquo ‚ bdquo „ "
                    + "laquo « raquo » ndash – mdash — hellip … middot · bull • copy © reg ® trade ™ deg ° plusmn ± frac12 ½ frac14 ¼ "
                    + "times × divide ÷ micro µ sect § para ¶ euro € pound £ cent ¢ yen ¥ iexcl ¡ iquest ¿ ordm º ordf ª sup2 ² sup3 ³ "
                    + "aacute á eacute é iacute í oacute ó uacute ú ntilde ñ uuml ü Aacute Á Eacute É Iacute Í Oacute Ó Uacute Ú "
                    + "Ntilde Ñ Uuml Ü agrave à egrave è igrave ì ograve ò ugrave ù acirc â ecirc ê icirc î ocirc ô ucirc û ccedil ç "
                    + "auml ä euml ë iuml ï ouml ö Auml Ä Ouml Ö Agrave À Egrave È Ccedil Ç szlig ß aring å aelig æ oslash ø oelig œ";

    private static final Map<String, String> MEANT = meant();
    private static final int MOST_ROUNDS = 3;

    private static final Pattern REFERENCE =
            Pattern.compile("&(?:#([0-9]{1,7})|#[xX]([0-9a-fA-F]{1,6})|([A-Za-z][A-Za-z0-9]{1,10}));");
    private static final Pattern TAG = Pattern.compile(
            "</?(?:a|abbr|b|big|br|code|del|div|em|font|h[1-6]|i|img|ins|li|mark|p|q|s|small|span|strike|strong|sub|sup|u|ul|ol)"
                    + "(?:\\s[^<>]{0,300})?/?>",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern LINK = Pattern.compile("!?\\[([^\\[\\]\\n]{1,200})\\]\\([^()\\s]{1,300}\\)");
    private static final Pattern MARKS =
            Pattern.compile("(?<![*\\w])(\\*{1,3})(?=[^\\s*])([^*\\n]{1,200}?)(?<=[^\\s*])\\1(?![*\\w])"
                    + "|(?<![_\\w])(__)(?=[^\\s_])([^_\\n]{1,200}?)(?<=[^\\s_])__(?![_\\w])"
                    + "|(?<!`)(`)([^`\\n]{1,200})`(?!`)");
    private static final Pattern HEADING = Pattern.compile("^#{1,6} (?=\\S)");
    private static final Pattern CODE = Pattern.compile("\\{\\{[^\\n]{0,200}?\\}\\}|\\{%[^\\n]{0,200}?%\\}");

    private FieldMarkup() {}

    private static Map<String, String> meant() {
        Map<String, String> meant = new HashMap<>();
        String[] parts = NAMES.split(" ", -1);
        for (int i = 0; i + 1 < parts.length; i += 2) {
            meant.put(parts[i], parts[i + 1]);
        }
        return Map.copyOf(meant);
    }

    /** Tells of marks in a text. */
    static void tell(Scalar value, String field, Diagnostics remarks) {
        String text = value.text();
        if (!mayHave(text) || remarks.source().path().startsWith(LEDGER)) {
            return;
        }
        String plain = plain(text);
        boolean code = CODE.matcher(text).find();
        if (plain.equals(text) && !code) {
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
            if (c == '&' || c == '<' || c == '*' || c == '[' || c == '`' || c == '_' || c == '#' || c == '{') {
                return true;
            }
        }
        return false;
    }

    /** Returns a text without its marks. */
    static String plain(String text) {
        String plain = text;
        for (int round = 0; round < MOST_ROUNDS; round++) {
            String tagless = TAG.matcher(plain).replaceAll("");
            String wordless = LINK.matcher(tagless).replaceAll("$1");
            String markless = MARKS.matcher(wordless).replaceAll(FieldMarkup::words);
            String next = HEADING.matcher(REFERENCE.matcher(markless).replaceAll(FieldMarkup::character))
                    .replaceFirst("");
            if (next.equals(plain)) {
                break;
            }
            plain = next;
        }
        return plain.equals(text) ? text : plain.strip();
    }

    private static String words(MatchResult marks) {
        String words =
                marks.group(2) != null ? marks.group(2) : marks.group(4) != null ? marks.group(4) : marks.group(6);
        boolean letters = words.codePoints().anyMatch(Character::isLetter);
        return Matcher.quoteReplacement(letters ? words : marks.group());
    }

    private static String character(MatchResult reference) {
        String known;
        if (reference.group(3) != null) {
            known = MEANT.getOrDefault(reference.group(3), reference.group());
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
