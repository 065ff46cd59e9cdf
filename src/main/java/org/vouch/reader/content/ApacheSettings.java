package org.vouch.reader.content;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What a file {@code .htaccess} may hold: lines that say how the files of a site are given out. What would put words of
 * its own before readers, change those of a page, fetch them from elsewhere or run a program is on no list.
 */
final class ApacheSettings {
    /** Directives that refuse, ask for a name, or say how long and in which letters a file is given out. */
    private static final String HARMLESS = "AllowMethods|Allow|Auth(BasicProvider|GroupFile|Name|Type|UserFile)"
            + "|BrowserMatch(NoCase)?|ContentDigest|Deny|DirectorySlash|Expires(Active|ByType|Default)|FileETag"
            + "|LimitRequestBody|Order|Require|Satisfy|ServerSignature|SetEnvIf(NoCase)?|SSLRequireSSL";

    /** Ways to other addresses; readers see in their browser where they are. */
    private static final String WAYS = "Redirect(Match|Permanent|Temp)?|Rewrite(Base|Cond|Engine|Options)";

    /** Kinds of files that a browser shows as no page, and that no server runs. */
    private static final String TYPE = "(audio|font|image|video)/[\\w.+-]+|text/(calendar|css|javascript|plain|vcard)"
            + "|application/(atom\\+xml|gzip|json|ld\\+json|manifest\\+json|pdf|rss\\+xml|vnd\\.[\\w.+-]+|xml|zip)";

    /** Headers that keep a page, a reader or a host safe; others can lead away, or bring a style or a script along. */
    private static final String HEADER = "Access-Control-Allow-(Headers|Methods)|Cross-Origin-Embedder-Policy|ETag"
            + "|Expires|Pragma|Server|Vary|X-Powered-By|X-Robots-Tag|X-XSS-Protection";

    /** Those among them that the program sets itself where it writes such a file. */
    private static final String HEADER_OF_PROGRAM = "Access-Control-Allow-Origin|Cache-Control|Content-Security-Policy"
            + "|Cross-Origin-(Opener|Resource)-Policy|Permissions-Policy|Referrer-Policy|Strict-Transport-Security"
            + "|X-Content-Type-Options|X-Frame-Options";

    /** Parts of a file that count only where something is so. */
    private static final String PARTS =
            "Else|ElseIf|Files|FilesMatch|If|IfDefine|IfModule|IfVersion|Limit|LimitExcept|Require(All|Any|None)";

    /** What a rule for addresses may say: who is led where and when, and nothing of kinds, programs or other hosts. */
    private static final String FLAGS =
            "(END|F|forbidden|G|gone|L|last|NC|nocase|NE|noescape|QSAPPEND|redirect(=30[12378])?|QSA|QSD|R|R=30[12378]|R=4\\d\\d|S=\\d+|B|BNP)";

    private static final Pattern LINE = Pattern.compile("\\s*(?i:"
            + "|#.*"
            + "|(" + HARMLESS + "|" + WAYS + ")\\s.*"
            + "|RewriteRule\\s+(\"[^\"]*\"|[^\\s\"]+)\\s+(\"[^\"]*\"|[^\\s\"]+)(\\s+\\[" + FLAGS + "(\\s*,\\s*" + FLAGS
            + ")*\\])?"
            + "|Add(Default)?Charset\\s+(utf-8|on|off)(\\s+[.\\w-]+)*"
            + "|AddEncoding\\s+(br|gzip|x-gzip|zstd)(\\s+[.\\w-]+)+"
            + "|AddType\\s+(" + TYPE + ")(\\s+[.\\w-]+)+"
            + "|AddOutputFilterByType\\s+(BROTLI_COMPRESS|DEFLATE)\\s.*"
            + "|DirectoryIndex\\s+index\\.html?"
            + "|Options(\\s+(-\\w+|\\+?(FollowSymLinks|SymLinksIfOwnerMatch)|None))+"
            + "|Header\\s+(always\\s+|onsuccess\\s+)?(set|setifempty|append|merge|add)\\s+\"?(" + HEADER + "|"
            + HEADER_OF_PROGRAM
            + ")\"?\\s.*"
            + "|Header\\s+(always\\s+|onsuccess\\s+)?unset\\s+\"?[\\w-]+\"?"
            + "|<(" + PARTS + ")(\\s.*)?>|</(" + PARTS + ")\\s*>"
            // A text of its own would be a page; an address leads to one that was printed.
            + "|ErrorDocument\\s+[345]\\d\\d\\s+(/\\S*|default))\\s*");

    /**
     * Lines that decide what the program's own lines of the same file decide. A header that two lines set may be sent
     * twice, and browsers then go by neither.
     */
    private static final Pattern OF_PROGRAM = Pattern.compile("\\s*(?i:"
            + "Header\\s+((always|onsuccess)\\s+)?\\w+\\s+\"?(" + HEADER_OF_PROGRAM + ")\"?(\\s.*)?"
            + "|Expires(Active|ByType|Default)\\s.*|Add(Default)?Charset\\s.*|ErrorDocument\\s+404\\s.*)");

    private static final Pattern PART = Pattern.compile("\\s*<(/?)(\\w+).*");

    /**
     * A line as the server reads it.
     *
     * @param number where it begins; the first is 1
     * @param text with all that a backslash at its end carries on
     */
    private record Line(int number, String text) {}

    /**
     * Why lines cannot be in one file with those that the program writes.
     *
     * @param line where it is; the first is 1
     * @param why what is wrong
     */
    record Clash(int line, String why) {}

    private ApacheSettings() {}

    /** Returns whether every line is a comment or a setting of those that may go out. */
    static boolean isOne(String text) {
        return lines(text).stream().allMatch(line -> LINE.matcher(line.text()).matches());
    }

    /** Returns the lines; one that ends with a backslash goes on in the next one. */
    private static List<Line> lines(String text) {
        List<Line> lines = new ArrayList<>();
        List<String> written = text.lines().toList();
        for (int i = 0; i < written.size(); i++) {
            int number = i + 1;
            StringBuilder line = new StringBuilder(written.get(i));
            while (line.length() > 0 && line.charAt(line.length() - 1) == '\\' && i + 1 < written.size()) {
                line.setCharAt(line.length() - 1, ' ');
                line.append(written.get(++i));
            }
            lines.add(new Line(number, line.toString()));
        }
        return lines;
    }

    /**
     * Returns why a site's own settings cannot be in one file with those of the program; empty if they can.
     *
     * @param text settings that may go out
     */
    static Optional<Clash> clash(String text) {
        Deque<Line> open = new ArrayDeque<>();
        for (Line line : lines(text)) {
            if (OF_PROGRAM.matcher(line.text()).matches()) {
                return Optional.of(
                        new Clash(line.number(), "this line and one that Vouch writes decide the same thing"));
            }
            Matcher part = PART.matcher(line.text());
            if (part.matches() && part.group(1).isEmpty()) {
                open.push(line);
            } else if (part.matches() && (open.isEmpty() || !closes(part.group(2), open.pop()))) {
                return Optional.of(new Clash(line.number(), "this line ends a part that has not begun"));
            }
        }
        return Optional.ofNullable(open.peek()).map(line -> new Clash(line.number(), "this part never ends"));
    }

    private static boolean closes(String name, Line begun) {
        Matcher part = PART.matcher(begun.text());
        return part.matches() && part.group(2).equalsIgnoreCase(name);
    }
}
