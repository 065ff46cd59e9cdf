package org.vouch.site.render;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.vouch.model.text.Finding;
import org.vouch.model.text.NearestName;
import org.vouch.model.text.Source;
import org.vouch.model.text.Span;

/** What can be seen to be wrong with a site's own templates before a page is printed with them. */
public final class TemplateFaults {
    private static final String FOLDER = "templates/";
    private static final String ENDING = ".ftlh";

    /** A tag of HTML up to an attribute; commands of FreeMarker may be inside of it. */
    private static final String IN_TAG = "<[a-zA-Z](?:[^<>]|</?[#@][^<>]*>)*?\\s";

    /** What a browser does not do on a page with the policy that every page has, with what to do instead. */
    private static final Map<Pattern, String> BLOCKED = Map.of(
            Pattern.compile("(?i)<script(?![^>]*\\ssrc\\s*=)(?![^>]*\\stype\\s*=\\s*[\"']?application/(?:ld\\+)?json)"),
            "put the script into a file of templates/assets, and name that in 'src'",
            Pattern.compile("(?i)<(?:object|embed|applet|iframe|frame)\\b"),
            "link to what it shows",
            Pattern.compile("(?i)" + IN_TAG + "(?:src|srcset|poster|data)\\s*=\\s*[\"']\\s*(data:)"),
            "put it into a file of templates/assets, and name that",
            Pattern.compile("(?i)<style\\b"),
            "put the style into a file of templates/assets, and name that in a 'link'",
            Pattern.compile("(?i)" + IN_TAG + "(style)\\s*=(?!=)"),
            "give the element a class, and the class a style in a file of templates/assets",
            Pattern.compile("(?i)" + IN_TAG + "(on[a-z]{3,})\\s*=(?!=)"),
            "let a script in templates/assets listen for it",
            Pattern.compile("(?i)" + IN_TAG + "(?:href|src|action)\\s*=\\s*[\"']\\s*(javascript:)"),
            "use a button, and let a script in templates/assets listen for it");

    private static final String ASSETS = "assets/";

    /** Assets that are words for browsers, which read them as UTF-8. */
    private static final Pattern TEXT = Pattern.compile("(?i).*\\.(?:css|m?js|svg|json|xml|txt|webmanifest)");

    /** An asset in an attribute of a template, by its whole address. */
    private static final Pattern NAMED_ASSET = Pattern.compile(
            "(?i)\\s(?:src|href|poster)\\s*=\\s*[\"']?/" + ASSETS + "([\\w./-]+\\.[a-z0-9]+)(?=[\"'\\s>?#])");

    /** What other programs call some templates. */
    private static final Map<String, String> OTHER_NAMES =
            Map.of("404", "not-found", "index", "home", "nav", "header", "post", "article", "base", "layout");

    private static final Pattern DATA_IN_STYLE = Pattern.compile("(?i)url\\(\\s*[\"']?(data:)");

    private static final Set<String> SCRIPTS = Set.of("js", "mjs");

    private final Theme theme;
    private final List<Finding> findings = new ArrayList<>();

    private TemplateFaults(Theme theme) {
        this.theme = theme;
    }

    /** Returns what is wrong with the templates of a theme. */
    public static List<Finding> of(Theme theme) {
        TemplateFaults faults = new TemplateFaults(theme);
        theme.unreadable().forEach(faults::unreadable);
        List<String> own = theme.ownFiles();
        if (!own.isEmpty()) {
            String all = String.join(
                    "\n",
                    own.stream().flatMap(name -> theme.template(name).stream()).toList());
            Set<String> builtIn = theme.builtInTemplates();
            own.stream().filter(name -> !name.startsWith(ASSETS)).forEach(name -> faults.look(name, all, builtIn));
            own.stream().filter(name -> name.startsWith(ASSETS)).forEach(faults::lookAtAsset);
        }
        return List.copyOf(faults.findings);
    }

    private void unreadable(String name, String reason) {
        findings.add(Finding.error(
                        "file-unreadable",
                        Span.ofFile((FOLDER + name).replaceFirst("/$", "")),
                        "this cannot be read: " + reason)
                .fix("look at its permissions, then build again"));
    }

    /** An asset goes out whether a page asks for it or not. */
    private void lookAtAsset(String name) {
        String file = name.substring(name.lastIndexOf('/') + 1);
        boolean named = theme.isBuiltInAsset(name)
                || name.equals(Theme.CUSTOM_STYLE)
                || theme.isNamedInSettings(name.substring(ASSETS.length()))
                || theme.ownFiles().stream()
                        .filter(other -> !other.equals(name))
                        .flatMap(other -> theme.template(other).stream())
                        .anyMatch(text -> text.contains(file));
        if (!named) {
            findings.add(Finding.warning(
                            "template-unused",
                            Span.ofFile(FOLDER + name),
                            "nothing uses this file: no template, style or script of the site names it, and it would go"
                                    + " out all the same")
                    .fix("name it in one of them, or delete it"));
        }
        if (TEXT.matcher(name).matches()) {
            encoding(name);
        }
        // Hosts know a kind of file by its ending, in whatever case it is.
        String ending = name.substring(name.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
        if (SCRIPTS.contains(ending) && !Arrays.equals(theme.bytes(name), theme.builtInBytes(name))) {
            findings.add(Finding.warning(
                            "template-words",
                            Span.ofFile(FOLDER + name),
                            "this script is not the program's own: in a reader's browser it can change words that were"
                                    + " reviewed, and no record proves that it does not")
                    .fix("delete it, or have somebody who knows scripts read it and answer for it"));
        }
        if (ending.equals("css")) {
            Source source = new Source(FOLDER + name, theme.template(name).orElse(""));
            blocked(source, DATA_IN_STYLE, "put it into a file of templates/assets, and name that");
            String sheet = name.substring(ASSETS.length());
            missing(source, sheet);
            words(source);
            hiding(source, name);
            if (theme.importsItself(sheet)) {
                findings.add(Finding.warning(
                                "template-asset",
                                Span.ofFile(source.path()),
                                "this style sheet and one that it imports import each other, so one of them cannot be"
                                        + " found")
                        .fix("delete one of the two imports"));
            }
        }
    }

    /** A script or an icon that a template names and that is not there leaves readers without it. */
    private void missing(Source source) {
        Set<String> there = theme.assets().keySet();
        Matcher named = NAMED_ASSET.matcher(source.text());
        while (named.find()) {
            String asset = named.group(1);
            if (!there.contains(asset)) {
                findings.add(Finding.warning(
                                "template-asset",
                                source.span(named.start(1), asset.length()),
                                "there is no file '" + asset + "' in " + FOLDER + "assets, so pages ask for it in vain")
                        .fix(NearestName.to(asset, there)
                                .map(name -> "write /" + ASSETS + name)
                                .orElse("put the file into " + FOLDER + "assets, or take the reference out")));
            }
        }
    }

    /** A style that names a file which is not there leaves readers without a font or a picture, and says nothing. */
    private void missing(Source source, String sheet) {
        Set<String> there = theme.assets().keySet();
        for (StyleReference reference : StyleReference.in(sheet, source.text())) {
            if (reference.asset().filter(there::contains).isEmpty()) {
                Optional<String> near = reference.asset().flatMap(asset -> NearestName.to(asset, there));
                findings.add(Finding.warning(
                                "template-asset",
                                source.span(
                                        reference.start(), reference.address().length()),
                                "there is no file '" + reference.address() + "' in " + FOLDER + "assets, so browsers"
                                        + " show this style without it")
                        .fix(near.map(name -> "write " + reference.leadingTo(sheet, name))
                                .orElse("put the file into " + FOLDER + "assets, or delete the reference")));
            }
        }
    }

    /** Readers cannot tell the words of a style from reviewed ones beside them. */
    private void words(Source source) {
        for (StyleWords printed : StyleWords.in(source.text())) {
            findings.add(Finding.error(
                            "template-words",
                            source.span(printed.start(), 1),
                            "this style prints the words '" + printed.words() + "', which nobody reviews")
                    .fix("put the words into a page, where they are reviewed, and delete them here"));
        }
    }

    /**
     * What a reader does not see was signed all the same. What the program's own style of that name does is done with
     * care, also in a copy of it.
     */
    private void hiding(Source source, String name) {
        Set<String> usual = StyleHiding.in(new String(theme.builtInBytes(name), StandardCharsets.UTF_8)).stream()
                .map(TemplateFaults::rule)
                .collect(Collectors.toSet());
        for (StyleHiding hidden : StyleHiding.in(source.text())) {
            if (usual.contains(rule(hidden))) {
                continue;
            }
            findings.add(Finding.error(
                            "template-hides",
                            source.span(hidden.start(), hidden.length()),
                            "'" + hidden.said() + "' can hide words that were reviewed, or the way to help, in '"
                                    + hidden.selector() + "'")
                    .fix("delete it, or hide only what has no such words: " + String.join(", ", StyleHiding.FREE)));
        }
    }

    private static String rule(StyleHiding hidden) {
        return hidden.selector() + " {" + hidden.said() + "}";
    }

    private void look(String name, String all, Set<String> builtIn) {
        String path = FOLDER + name;
        encoding(name);
        boolean named = Pattern.compile("[\"'/]" + Pattern.quote(name) + "[\"']")
                .matcher(all)
                .find();
        if (!builtIn.contains(name) && !(name.endsWith(ENDING) && named)) {
            findings.add(unused(name, path, builtIn));
        } else {
            Source source = new Source(path, theme.template(name).orElse(""));
            BLOCKED.forEach((pattern, fix) -> blocked(source, pattern, fix));
            missing(source);
        }
    }

    private void encoding(String name) {
        if (!isUtf8(theme.bytes(name))) {
            findings.add(Finding.error("file-encoding", Span.ofFile(FOLDER + name), "the file is not saved as UTF-8")
                    .fix("save the file as UTF-8 in your editor"));
        }
    }

    private static Finding unused(String name, String path, Set<String> builtIn) {
        String file = name.substring(name.lastIndexOf('/') + 1);
        int dot = file.lastIndexOf('.');
        String stem = dot < 0 ? file : file.substring(0, dot);
        Optional<String> near = NearestName.to(OTHER_NAMES.getOrDefault(stem, stem), stems(builtIn))
                .map(meant -> meant + ENDING);
        return Finding.warning(
                        "template-unused",
                        Span.ofFile(path),
                        "nothing uses this file: it has the name of no built-in template, and no template of the site"
                                + " includes it")
                .fix(near.map(meant -> "call it " + FOLDER + meant + " to use it in the place of the built-in one, or"
                                + " delete it")
                        .orElse("include it in another template, or delete it; the names that count are "
                                + String.join(", ", new TreeSet<>(builtIn))));
    }

    private static List<String> stems(Set<String> templates) {
        return templates.stream()
                .filter(name -> name.endsWith(ENDING))
                .map(name -> name.substring(0, name.length() - ENDING.length()))
                .toList();
    }

    private void blocked(Source source, Pattern pattern, String fix) {
        Matcher found = pattern.matcher(source.text().replaceAll("(?s)<#--.*?-->", ""));
        if (!found.find()) {
            return;
        }
        Matcher place = pattern.matcher(source.text());
        boolean there = place.find();
        int part = found.groupCount() > 0 ? 1 : 0;
        String said = found.group(part).strip();
        findings.add(Finding.warning(
                        "template-blocked",
                        there ? source.span(place.start(part), said.length()) : Span.ofFile(source.path()),
                        "browsers ignore '" + said + "': each page forbids inline code, so that"
                                + " nobody can slip in a script")
                .fix(fix));
    }

    private static boolean isUtf8(byte[] bytes) {
        try {
            StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes));
            return true;
        } catch (CharacterCodingException other) {
            return false;
        }
    }
}
