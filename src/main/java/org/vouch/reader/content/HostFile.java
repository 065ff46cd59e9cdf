package org.vouch.reader.content;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.function.BiPredicate;
import java.util.regex.Pattern;

/**
 * The files that a host or another service wants at a fixed address, and that no reader reads and no browser runs. The
 * list is closed, and what such a file holds is looked at too: a page under the name of a proof of ownership is a page.
 *
 * @param path what its path below {@code content/static/} matches
 * @param holds whether a file of a name, without its folders, holds what belongs there
 */
record HostFile(Pattern path, BiPredicate<String, byte[]> holds) {
    private static final List<HostFile> ALL = List.of(
            // Lets GitHub Pages publish folders that start with a point.
            new HostFile("\\.nojekyll", text((name, text) -> text.isEmpty())),
            // Tells Apache, and hosts that read the same, how to give out what lies in its folder.
            new HostFile("([A-Za-z0-9_-]+/)*\\.htaccess", text((name, text) -> ApacheSettings.isOne(text))),
            // Names the host of a site.
            new HostFile("CNAME", text((name, text) -> text.matches("[A-Za-z0-9.-]{1,253}"))),
            // The sign of the site in a browser's tab.
            new HostFile("favicon\\.ico", (name, bytes) -> startsWith(bytes, 0, 0, 1, 0)),
            // The same as a picture; it is judged as every picture is.
            new HostFile("(favicon|apple-touch-icon|android-chrome|icon)[a-z0-9-]*\\.(png|svg)", (name, bytes) -> true),
            // Proves to Google who the site belongs to.
            new HostFile(
                    "google[0-9a-f]{8,40}\\.html",
                    text((name, text) -> text.equals("google-site-verification: " + name))),
            // Proves the same to Bing.
            new HostFile(
                    "BingSiteAuth\\.xml",
                    text((name, text) -> text.matches("(<\\?xml version=\"1\\.0\"[^<>]{0,40}\\?>)?\\s*"
                            + "<users>\\s*<user>[0-9A-Fa-f]{8,64}</user>\\s*</users>"))),
            // Proves it to search engines that hear of changes: the file holds its own name.
            new HostFile("[0-9A-Za-z-]{8,128}\\.txt", text((name, text) -> name.equals(text + ".txt"))),
            // Says whom to tell of a weakness.
            new HostFile(
                    "\\.well-known/security\\.txt",
                    text((name, text) -> text.lines()
                            .allMatch(line -> line.isBlank()
                                    || line.startsWith("#")
                                    || line.matches(
                                            "(?i)(contact|expires|encryption|acknowledgments|preferred-languages|canonical"
                                                    + "|policy|hiring|csaf): \\S+( ?, ?\\S+)*")))),
            // Says how mail to the site's host is to be sent.
            new HostFile(
                    "\\.well-known/mta-sts\\.txt",
                    text((name, text) -> text.lines().allMatch(line -> line.matches("[a-z_]+: ?\\S*")))),
            // Connects the site with an app or with another service.
            new HostFile(
                    "(site|manifest)\\.webmanifest|\\.well-known/(assetlinks\\.json|apple-app-site-association(\\.json)?"
                            + "|gpc\\.json|nostr\\.json|matrix/(server|client))",
                    text((name, text) -> text.matches("(?s)\\{[^<]*\\}|\\[[^<]*\\]"))),
            // Proves who the host belongs to, to those who give certificates and names.
            new HostFile(
                    "\\.well-known/(acme-challenge/[A-Za-z0-9_-]+|pki-validation/[A-Za-z0-9_-]+\\.txt|atproto-did|discord)",
                    text((name, text) -> text.lines().allMatch(line -> line.matches("[A-Za-z0-9:.=_-]{1,500}")))));

    /** What people learn of the list. */
    static final String LIST = ".nojekyll, .htaccess, CNAME, favicon.ico, icons (.png, .svg), site.webmanifest,"
            + " the proofs of ownership of Google, Bing and IndexNow, and in .well-known/: security.txt, mta-sts.txt,"
            + " assetlinks.json, apple-app-site-association, gpc.json, nostr.json, matrix/, acme-challenge/,"
            + " pki-validation/, atproto-did and discord";

    /** What such a file may measure, in bytes. */
    static final int LARGEST = 1_000_000;

    private HostFile(String path, BiPredicate<String, byte[]> holds) {
        this(Pattern.compile(path), holds);
    }

    /**
     * Returns which of them a path names.
     *
     * @param path below {@code content/static/}
     */
    static Optional<HostFile> named(String path) {
        return ALL.stream().filter(each -> each.path.matcher(path).matches()).findFirst();
    }

    /**
     * Returns whether a file holds what its name promises.
     *
     * @param name the file's name without its folders
     */
    boolean isOne(String name, byte[] bytes) {
        return holds.test(name, bytes);
    }

    private static BiPredicate<String, byte[]> text(BiPredicate<String, String> holds) {
        return (name, bytes) -> {
            try {
                String text = StandardCharsets.UTF_8
                        .newDecoder()
                        .decode(ByteBuffer.wrap(bytes))
                        .toString();
                return holds.test(name, text.strip());
            } catch (CharacterCodingException noText) {
                return false;
            }
        };
    }

    private static boolean startsWith(byte[] bytes, int... start) {
        if (bytes.length < start.length) {
            return false;
        }
        for (int i = 0; i < start.length; i++) {
            if (bytes[i] != (byte) start[i]) {
                return false;
            }
        }
        return true;
    }
}
