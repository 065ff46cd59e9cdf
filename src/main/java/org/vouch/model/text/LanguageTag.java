package org.vouch.model.text;

/** Tags of languages, such as {@code en-US}. */
public final class LanguageTag {
    private LanguageTag() {}

    /** Returns the language of a tag without its region or script, such as {@code en} of {@code en-US}. */
    public static String language(String tag) {
        int hyphen = tag.indexOf('-');
        return hyphen < 0 ? tag : tag.substring(0, hyphen);
    }
}
