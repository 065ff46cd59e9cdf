package org.vouch.reader.content;

import java.util.Set;
import org.vouch.model.page.Address;
import org.vouch.model.page.PageId;
import org.vouch.model.page.PageKind;
import org.vouch.model.text.LanguageTag;

/**
 * What a page's path says about it.
 *
 * @param id its path below {@code content/} without the ending
 * @param kind what it is for
 * @param language its language tag
 * @param foreign whether that is not the site's main language, so that its address starts with the language
 * @param folder the address steps of its folder, each with '/' after it; often empty
 * @param step the last step of its address; empty for an index page
 */
record PageName(PageId id, PageKind kind, String language, boolean foreign, String folder, String step) {
    private static final String ENDING = ".md";

    /** Returns whether a file below {@code content/} is a page. */
    static boolean isPage(String path) {
        return path.endsWith(ENDING)
                && (path.startsWith("content/articles/") || path.startsWith("content/pages/"))
                && path.charAt(path.length() - ENDING.length() - 1) != '/';
    }

    /**
     * Reads a path.
     *
     * @param path of a page, relative to the root of the site
     * @param siteLanguage the tag of the site's main language
     * @param spoken the language subtags that have interface words
     */
    static PageName of(String path, String siteLanguage, Set<String> spoken) {
        String id = path.substring("content/".length(), path.length() - ENDING.length());
        boolean article = id.startsWith("articles/");
        int slash = id.lastIndexOf('/');
        String name = id.substring(slash + 1);
        String language = suffix(name);
        String main = LanguageTag.language(siteLanguage);
        boolean known = !language.isEmpty() && (spoken.contains(language) || language.equals(main));
        String bare = known ? name.substring(0, name.length() - 3) : name;
        boolean foreign = known && !language.equals(main);
        return new PageName(
                new PageId(id),
                article ? PageKind.ARTICLE : PageKind.PAGE,
                foreign ? language : siteLanguage,
                foreign,
                Address.folder(id.substring(
                        article ? 0 : "pages/".length(), Math.max(slash + 1, article ? 0 : "pages/".length()))),
                bare.equals("index") ? "" : Address.step(bare));
    }

    /** Returns the two letters with which a name ends after a point, as in {@code iop.es}; or an empty text. */
    static String suffix(String name) {
        int point = name.length() - 3;
        if (point < 1 || name.charAt(point) != '.') {
            return "";
        }
        boolean letters = isLetter(name.charAt(point + 1)) && isLetter(name.charAt(point + 2));
        return letters ? name.substring(point + 1) : "";
    }

    private static boolean isLetter(char c) {
        return c >= 'a' && c <= 'z';
    }

    /**
     * Returns the address of the page.
     *
     * @param slug the last step that its front matter wants, or an empty text
     */
    Address address(String slug) {
        String last = slug.isEmpty() ? step : slug;
        return new Address((foreign ? "/" + language + "/" : "/") + folder + (last.isEmpty() ? "" : last + "/"));
    }
}
