package org.vouch.read;

import java.util.regex.Pattern;

/**
 * What a file {@code .htaccess} may hold: lines that say how the files of a site are given out. What would put words of
 * its own before readers, change those of a page, fetch them from elsewhere or run a program is on no list.
 */
final class ApacheSettings {
    /** Names of directives that send nothing but headers, ways to addresses and refusals. */
    private static final String DIRECTIVES = "Add(Charset|DefaultCharset|Encoding|Language|OutputFilterByType|Type)"
            + "|AllowMethods|Allow|Auth(BasicProvider|GroupFile|Name|Type|UserFile)|BrowserMatch(NoCase)?"
            + "|ContentDigest|DefaultLanguage|Deny|DirectoryIndex|DirectorySlash|Expires(Active|ByType|Default)"
            + "|FallbackResource|FileETag|Header|LanguagePriority|ForceLanguagePriority|LimitRequestBody|Options|Order"
            + "|Redirect(Match|Permanent|Temp)?|Remove(Charset|Encoding|Language|Type)|RequestHeader|Require|Satisfy"
            + "|Rewrite(Base|Cond|Engine|Options)|ServerSignature|SetEnv(If(NoCase)?)?|SSLRequireSSL|UnsetEnv";

    /** Parts of a file that count only where something is so. */
    private static final String PARTS =
            "Else|ElseIf|Files|FilesMatch|If|IfDefine|IfModule|IfVersion|Limit|LimitExcept" + "|Require(All|Any|None)";

    private static final Pattern LINE = Pattern.compile("\\s*(?i:"
            + "|#.*|(" + DIRECTIVES + ")\\s.*"
            + "|<(" + PARTS + ")(\\s.*)?>|</(" + PARTS + ")\\s*>"
            // A text of its own would be a page; an address leads to one that was printed.
            + "|ErrorDocument\\s+[345]\\d\\d\\s+(/\\S*|default)"
            // With the flag P, the server would fetch a page from somewhere else.
            + "|RewriteRule\\s+(?!.*\\[([^\\]]*,)?\\s*(P|proxy|H=[^\\]]*|handler=[^\\]]*)\\s*[,\\]]).*)\\s*");

    private ApacheSettings() {}

    /** Returns whether every line is a comment or a setting of those that may go out. */
    static boolean isOne(String text) {
        // A line that ends with a backslash goes on in the next one.
        return text.replaceAll("\\\\\\r?\\n", " ")
                .lines()
                .allMatch(line -> LINE.matcher(line).matches());
    }
}
