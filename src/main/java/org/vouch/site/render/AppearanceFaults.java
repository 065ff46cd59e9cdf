package org.vouch.site.render;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.vouch.model.library.Appearance;
import org.vouch.model.text.Finding;
import org.vouch.model.text.InvisibleCharacters;
import org.vouch.model.text.NearestName;
import org.vouch.model.text.Placed;
import org.vouch.model.text.Span;

/** Whether the files are there, and are what they should be, that a site's settings name for its look. */
public final class AppearanceFaults {
    private static final String RULE = "theme-file";
    private static final String FOLDER = "templates/assets/";

    private static final Predicate<String> IS_FONT =
            Pattern.compile("(?i).+\\.woff2").asMatchPredicate();
    private static final Predicate<String> IS_PICTURE =
            Pattern.compile("(?i).+\\.(?:svg|png|webp|jpe?g|gif)").asMatchPredicate();
    private static final Predicate<String> IS_ICON =
            Pattern.compile("(?i).+\\.(?:svg|png|ico)").asMatchPredicate();

    /** The first bytes of every font in this format. */
    private static final String SIGNATURE = "wOF2";

    private final Theme theme;
    private final List<Finding> findings = new ArrayList<>();

    private AppearanceFaults(Theme theme) {
        this.theme = theme;
    }

    /**
     * Returns what is wrong with them.
     *
     * @param theme the site's theme with that look
     */
    public static List<Finding> of(Theme theme, Appearance look) {
        AppearanceFaults faults = new AppearanceFaults(theme);
        look.fonts().forEach(file -> faults.look(file, IS_FONT, "a font in the format WOFF 2 (.woff2)"));
        look.pictures().forEach(file -> faults.look(file, IS_PICTURE, "a picture (.svg, .png, .webp, .jpg or .gif)"));
        look.icon().ifPresent(file -> faults.look(file, IS_ICON, "an icon (.svg, .png or .ico)"));
        faults.own(look);
        return List.copyOf(faults.findings);
    }

    private void look(Placed<String> file, Predicate<String> kind, String what) {
        String name = file.value();
        Set<String> there = theme.assets().keySet();
        if (name.contains("//") || name.startsWith("data:")) {
            tell(
                    file.span(),
                    "'" + shown(name) + "' is no file of the site, and another host would learn who reads the site",
                    "put a copy into " + FOLDER + ", if its license allows it, and write its name");
        } else if (!kind.test(name)) {
            tell(file.span(), "'" + shown(name) + "' is not " + what, "name a file of that kind in " + FOLDER);
        } else if (!there.contains(name)) {
            tell(
                    file.span(),
                    "there is no file '" + shown(name) + "' in " + FOLDER,
                    NearestName.to(name, there)
                            .map(near -> "write " + near)
                            .orElse("put the file there, or delete the line"));
        } else if (IS_FONT.test(name) && !isFont(theme.bytes(Theme.ASSETS + name))) {
            tell(
                    file.span(),
                    "'" + shown(name) + "' is called a font, but does not hold one in the format WOFF 2",
                    "convert the font to WOFF 2; renaming it is not enough");
        }
    }

    private static boolean isFont(byte[] bytes) {
        for (int i = 0; i < SIGNATURE.length(); i++) {
            if (bytes.length <= i || bytes[i] != SIGNATURE.charAt(i)) {
                return false;
            }
        }
        return true;
    }

    /** The style that is made of the settings has its name among the assets. */
    private void own(Appearance look) {
        boolean both = !look.equals(Appearance.BUILT_IN) && theme.isOfTheSite(Theme.ASSETS + ThemeStyle.NAME);
        if (both) {
            tell(
                    Span.ofFile(FOLDER + ThemeStyle.NAME),
                    "the style that 'theme' in content/site.yaml makes has this name, and this file is in its place",
                    "move what it says to " + FOLDER + "custom.css");
        }
    }

    private static String shown(String name) {
        return InvisibleCharacters.shown(name);
    }

    private void tell(Span span, String what, String fix) {
        findings.add(Finding.error(RULE, span, what).fix(fix));
    }
}
