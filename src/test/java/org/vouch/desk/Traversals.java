package org.vouch.desk;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * Paths that mean to lead out of a site: each way to write two dots and each way to write a slash that scanners try, to
 * several depths, from several beginnings, to several files. Together they are more than fifty thousand, always the
 * same in the same order.
 */
final class Traversals {
    /** Two dots: plain, encoded once and twice, in UTF-8 that is longer than it has to be, and half broken. */
    private static final List<String> DOTS = List.of(
            "..",
            "%2e%2e",
            "%2E%2E",
            ".%2e",
            "%2e.",
            "%252e%252e",
            "%25252e%25252e",
            "%%32%65%%32%65",
            "%25%32%65%25%32%65",
            "%c0%ae%c0%ae",
            "%c0%2e%c0%2e",
            "%c0%6e%c0%6e",
            "%c0.%c0.",
            "%e0%80%ae%e0%80%ae",
            "%e0%40%ae%e0%40%ae",
            "%f0%80%80%ae%f0%80%80%ae",
            "%f8%80%80%80%ae%f8%80%80%80%ae",
            "%fc%80%80%80%80%ae%fc%80%80%80%80%ae",
            "%25c0%25ae%25c0%25ae",
            "%u002e%u002e",
            "%uff0e%uff0e",
            "%ef%bc%8e%ef%bc%8e",
            "0x2e0x2e",
            "&#46;&#46;",
            "..%00",
            "%00..",
            "..%01",
            "..%0a",
            "..%0d",
            "..%09",
            "..%20",
            "%20..",
            "..;",
            "..;x=1",
            "..%3b",
            "..?",
            "..#",
            ".?",
            "..\u0000",
            "..\u00ae");

    private static final List<String> SLASHES = List.of(
            "/",
            "\\",
            "//",
            "\\\\",
            "/\\",
            "\\/",
            "%2f",
            "%2F",
            "%5c",
            "%5C",
            "%252f",
            "%255c",
            "%25252f",
            "%%32%66",
            "%%35%63",
            "%25%32%66",
            "%c0%af",
            "%c0%2f",
            "%c0%5c",
            "%c1%9c",
            "%c1%af",
            "%c0%9v",
            "%bg%qf",
            "%80%af",
            "%e0%80%af",
            "%f0%80%80%af",
            "%fc%80%80%80%80%af",
            "%25c0%25af",
            "%u2215",
            "%u2216",
            "%ef%bc%8f",
            "0x2f");

    /** Steps that are more than dots and a slash: a filter that takes something out leaves a step up. */
    private static final List<String> TURNS = List.of(
            "....//",
            "....\\\\",
            ".../",
            ".../.../",
            ".../...//",
            "..././",
            "...\\.\\",
            "./../",
            ".\\..\\",
            ".//..//",
            "..///",
            "/../",
            "\\../",
            "/..\\",
            "%5c..%5c",
            ".%00./",
            "a/../../",
            "./.%2e/",
            "..%5c/",
            "..%2f%2f",
            "%2e%c0%ae%2f",
            "%2e%c0%ae%5c",
            "~/",
            "%7e/",
            "..%c0%80/");

    private static final List<String> STARTS = List.of("/", "/articles/", "/articles/note.vcf/");

    private static final List<Integer> DEPTHS = List.of(1, 2, 3, 5, 8, 12);

    /** Files that would answer if they were reached: of the test, of the project, of the system. */
    private static final List<String> TARGETS = List.of(
            "passwd",
            "secret.txt",
            ".git/config",
            ".vouch/index",
            "content/site.yaml",
            "content/reviews/articles/first/1.attachment.txt",
            "etc/passwd",
            "windows/win.ini");

    /** Paths of their own; they stand first. */
    static final List<String> ALONE = List.of(
            "/etc/passwd",
            "//etc/passwd",
            "///etc/passwd",
            "/file:///etc/passwd",
            "/proc/self/environ",
            "/dev/stdin",
            "/C:/Windows/win.ini",
            "/C:%5cWindows%5cwin.ini",
            "/%5c%5clocalhost%5cc$%5cwindows%5cwin.ini",
            "/.git/config",
            "/.%2egit/config",
            "/%2egit/config",
            "/.git%2fconfig",
            "/%2egit%2fconfig",
            "/.vouch/index",
            "/%2evouch/index",
            "/.env",
            "/.htaccess",
            "/articles/.hidden",
            "/articles/%2ehidden",
            "/articles/.hidden%00.txt",
            "/articles/note.vcf/../.hidden",
            "/articles/note.vcf%2f..%2f.hidden",
            "/articles/out.txt",
            "/articles/out/passwd",
            "/articles/out%2fpasswd",
            "/articles/out/root/secret.txt",
            "/@fs/etc/passwd",
            "/@fs/../secret.txt",
            "/static/../../secret.txt",
            "/%00",
            "/%",
            "/%2",
            "/%zz",
            "/.",
            "/..",
            "/./",
            "/../");

    private Traversals() {}

    /** Returns all of them, each once. */
    static List<String> all() {
        List<String> steps = new ArrayList<>(TURNS);
        for (String dots : DOTS) {
            for (String slash : SLASHES) {
                steps.add(dots + slash);
            }
        }
        Set<String> all = new LinkedHashSet<>(ALONE);
        for (String step : steps) {
            for (int depth : DEPTHS) {
                for (String target : TARGETS) {
                    // Each path has one beginning; which, goes round, or there would be three times as many.
                    all.add(STARTS.get(all.size() % STARTS.size()) + step.repeat(depth) + target);
                }
            }
        }
        return List.copyOf(all);
    }
}
