package org.vouch.check.proof;

import java.util.LinkedHashSet;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jsoup.nodes.Attribute;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.vouch.model.text.Finding;

/**
 * A page asks no other host for anything: anyone who is asked learns that somebody reads about treatment. What readers
 * follow by themselves is not meant.
 */
final class NothingFromElsewhere implements ProofRule {
    /** Attributes whose address a browser asks for by itself, or sends what readers filled in. */
    private static final Set<String> ASKED = Set.of(
            "src", "srcset", "imagesrcset", "poster", "background", "data", "action", "formaction", "ping", "manifest");

    /** Relations whose address a browser asks for, or gets ready to ask for, by itself. */
    private static final Pattern ASKED_RELATION = Pattern.compile(
            "(?i).*\\b(stylesheet|preconnect|dns-prefetch|prefetch|prerender|preload|modulepreload|icon|manifest|"
                    + "apple-touch-icon|mask-icon|pingback)\\b.*");

    private static final Pattern IN_STYLE =
            Pattern.compile("(?i)(?:url\\(\\s*[\"']?|@import\\s+[\"'])\\s*((?:https?:)?//[^\"')\\s]*)");

    @Override
    public Stream<Finding> check(Document tree, PrintedPage page) {
        Set<String> addresses = new LinkedHashSet<>();
        for (Element element : tree.getAllElements()) {
            if (element.attributesSize() > 0 || element.normalName().equals("style")) {
                asked(element).forEach(addresses::add);
            }
        }
        return addresses.stream()
                .map(address -> ProofRules.finding(
                        "page-elsewhere",
                        page,
                        "the page asks another host for '" + address + "', which would learn who reads it"));
    }

    private static Stream<String> asked(Element element) {
        Stream<String> attributes = element.attributes().asList().stream()
                .filter(attribute -> isAsked(element, attribute.getKey().toLowerCase(Locale.ROOT)))
                .flatMap(NothingFromElsewhere::addresses);
        String style = element.attr("style") + (element.normalName().equals("style") ? " " + element.data() : "");
        return Stream.concat(attributes, inStyle(style));
    }

    private static boolean isAsked(Element element, String attribute) {
        if (ASKED.contains(attribute)) {
            return true;
        }
        boolean reference = attribute.equals("href") || attribute.equals("xlink:href");
        return switch (element.normalName()) {
            case "link" ->
                reference && ASKED_RELATION.matcher(element.attr("rel")).matches();
            case "base", "image", "use", "feimage" -> reference;
            case "meta" ->
                attribute.equals("content") && element.attr("http-equiv").equalsIgnoreCase("refresh");
            default -> false;
        };
    }

    private static Stream<String> addresses(Attribute attribute) {
        String value = attribute.getValue();
        if (attribute.getKey().endsWith("srcset")) {
            return Stream.of(value.split(",", -1)).map(String::strip).filter(NothingFromElsewhere::leadsAway);
        }
        String address =
                value.replaceFirst("(?i)^[\\d\\s.]*;\\s*url\\s*=\\s*", "").strip();
        return Stream.of(address).filter(NothingFromElsewhere::leadsAway);
    }

    private static boolean leadsAway(String address) {
        String plain = address.replaceAll("[\\t\\n\\r]", "").replace('\\', '/').toLowerCase(Locale.ROOT);
        return plain.startsWith("//") || plain.startsWith("http:") || plain.startsWith("https:");
    }

    /** Returns the addresses of other hosts that a style sheet asks for. */
    static Stream<String> inStyle(String style) {
        return style.isBlank()
                ? Stream.empty()
                : IN_STYLE.matcher(style).results().map(found -> found.group(1));
    }
}
