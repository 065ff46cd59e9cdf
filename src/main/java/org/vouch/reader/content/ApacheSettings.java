package org.vouch.reader.content;

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
    private static final String HEADER = "Access-Control-Allow-(Headers|Methods|Origin)|Cache-Control"
            + "|Content-Security-Policy|Cross-Origin-(Embedder|Opener|Resource)-Policy|ETag|Expires|Pragma"
            + "|Permissions-Policy|Referrer-Policy|Server|Strict-Transport-Security|Vary|X-Content-Type-Options"
            + "|X-Frame-Options|X-Powered-By|X-Robots-Tag|X-XSS-Protection";

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
            + "|Header\\s+(always\\s+|onsuccess\\s+)?(set|setifempty|append|merge|add)\\s+\"?(" + HEADER + ")\"?\\s.*"
            + "|Header\\s+(always\\s+|onsuccess\\s+)?unset\\s+\"?[\\w-]+\"?"
            + "|<(" + PARTS + ")(\\s.*)?>|</(" + PARTS + ")\\s*>"
            // A text of its own would be a page; an address leads to one that was printed.
            + "|ErrorDocument\\s+[345]\\d\\d\\s+(/\\S*|default))\\s*");

    private ApacheSettings() {}

    /** Returns whether every line is a comment or a setting of those that may go out. */
    static boolean isOne(String text) {
        // A line that ends with a backslash goes on in the next one.
        return text.replaceAll("\\\\\\r?\\n", " ")
                .lines()
                .allMatch(line -> LINE.matcher(line).matches());
    }
}
