package org.vouch.check.rules;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.vouch.check.words.PageText;
import org.vouch.model.page.Piece;
import org.vouch.model.text.Finding;
import org.vouch.model.text.InvisibleCharacters;

/** The words for an image say what it shows: they are not the name of its file, and not the word 'image'. */
final class AltsSay implements PageRule {
    private static final String ID = "image-alt";
    private static final int CASELESS = Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE;

    /** A name with an ending: {@code eligibility_page_v2.png}. */
    private static final Pattern FILE = Pattern.compile(
            "\\S(?:.*\\S)?\\.(?:png|jpe?g|jfif|gif|svg|webp|avif|bmp|tiff?|heic|ico|pdf)(?:\\?.*)?", CASELESS);

    /** A name that a camera or a program gives: {@code IMG_2041}, {@code Screenshot 2024-02-01 at 10.14}. */
    private static final Pattern GIVEN = Pattern.compile(
            "(?:img|dsc[nf]?|pxl|mvi|dcim|p|image|photo|screen ?shot|captura de pantalla|foto|imagen)"
                    + "[-_ ]?\\d[-_ \\d.:apmat]*(?:\\(\\d+\\))?",
            CASELESS);

    /** A name that a shop for pictures or a program for messages gives. */
    private static final Pattern SHOP = Pattern.compile(
            "(?:shutterstock|istock(?:photo)?|adobestock|gettyimages|depositphotos|dreamstime|pexels|pixabay|whatsapp image"
                    + "|untitled design|unnamed|download|descarga|clipboard|adobe stock|microsoftteams-image|blob|canva)(?:[-_ (].*)?|(?:img|doc|vid)-\\d{6,}-wa\\d+|[0-9a-f]{12,}|[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}",
            CASELESS);

    /** What could be said of any image, in the languages of the interface and one more. */
    private static final Pattern ANY = Pattern.compile(
            "undefined|null|none|nan|n/a|(?:object )?object|(?:(?:an?|the|una?|el|la|une?|le) )?(?:(?:alt|alternative) text|alt|images?|img|photos?|photographs?|pictures?|pics?"
                    + "|graphics?|icons?|logos?|screen ?shots?|illustrations?|figures?|diagrams?|charts?|graphs?|thumbnails?"
                    + "|banners?|hero(?:[- ]image)?|spacers?|decorati(?:ve|on)|(?:insert|add|enter) (?:alt|alternative) text(?: here)?|[a-z]$|\\d{1,3}$|placeholders?|untitled|(?:image|photo|picture) (?:description|here|alt)"
                    + "|imagen(?:es)?|im[aá]genes|fotos?|fotograf[ií]as?|gr[aá]fic[ao]s?|ilustraci[oó]n(?:es)?|figuras?|dibujos?"
                    + "|iconos?|diagramas?|captura de pantalla|texto alternativo|sin t[ií]tulo|capture d'[eé]cran)"
                    + "(?: ?#?\\d+| of| showing| de)?",
            CASELESS);

    /** A name whose words are joined as no sentence joins them. */
    private static final Pattern JOINED = Pattern.compile("[\\p{L}\\d]+(?:_[\\p{L}\\d]+)+|[a-z\\d]+(?:-[a-z\\d]+){2,}"
            + "|[a-z\\d]+(?:-[a-z\\d]+)+-(?:v?\\d+|final|copy|min|large|small|thumb)");

    /** What a word processor writes by itself. */
    private static final Pattern GENERATED = Pattern.compile(
            ".*(?:description (?:is )?automatically generated|descripci[oó]n generada autom[aá]ticamente"
                    + "|ai-generated content may be incorrect|contenido generado por ia puede ser incorrecto).*",
            CASELESS);

    /** How large the image is, or how a mark of another program starts. */
    private static final Pattern MARK = Pattern.compile(
            ".*\\|\\s?\\d{1,4}(?:\\s?x\\s?\\d{1,4})?(?:px)?|\\d{1,4}\\s?[x×]\\s?\\d{1,4}(?:px)?|(?:alt|title|src|width)\\s?=.*",
            CASELESS);

    /** The name of a file without its ending, where it is no word of a language. */
    private static final Pattern NO_WORDS = Pattern.compile("(?=.*[_\\d]|.*-.*-)[\\p{L}\\d]+(?:[_-][\\p{L}\\d]+)*");

    @Override
    public Stream<Finding> check(PageText manuscript) {
        List<Finding> findings = new ArrayList<>(0);
        for (Piece piece : manuscript.page().body().pieces()) {
            if (piece instanceof Piece.Picture picture) {
                String alt = plain(picture.alt());
                String message = fault(alt, picture);
                if (!message.isEmpty()) {
                    findings.add(Finding.warning(ID, picture.span(), message)
                            .fix("say between the brackets what the image shows"));
                }
            }
        }
        return findings.stream();
    }

    private static String fault(String alt, Piece.Picture picture) {
        if (isFileName(alt, picture.target())) {
            return "these words are the name of a file";
        }
        if (GENERATED.matcher(alt).matches()) {
            return "readers who listen to the page hear that a program wrote these words";
        }
        if (MARK.matcher(alt).matches()) {
            return "marks are read aloud here as if they were words";
        }
        if (!picture.alt().isBlank() && !InvisibleCharacters.leavesWords(picture.alt())) {
            return "nothing can be read in these words";
        }
        return ANY.matcher(alt).matches() ? "'" + alt + "' can be said of any image" : "";
    }

    private static boolean isFileName(String alt, String target) {
        return FILE.matcher(alt).matches()
                || GIVEN.matcher(alt).matches()
                || SHOP.matcher(alt).matches()
                || JOINED.matcher(alt).matches()
                || (NO_WORDS.matcher(alt).matches() && alt.equalsIgnoreCase(stem(target)));
    }

    /** Returns the last step of an address without its ending. */
    private static String stem(String target) {
        String name = target.substring(target.lastIndexOf('/') + 1);
        int point = name.lastIndexOf('.');
        return point < 0 ? name : name.substring(0, point);
    }

    /** Signs around the words make no difference, and no blank is more than one. */
    private static String plain(String alt) {
        return alt.strip().replaceAll("^[\\s\\[(\"'<]+|[\\s\\])\"'>.:!]+$", "").replaceAll("\\s+", " ");
    }
}
