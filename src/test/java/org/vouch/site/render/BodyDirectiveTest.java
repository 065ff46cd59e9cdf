package org.vouch.site.render;

import static org.junit.jupiter.api.Assertions.assertEquals;

import freemarker.cache.StringTemplateLoader;
import freemarker.template.Configuration;
import freemarker.template.Template;
import freemarker.template.TemplateException;
import java.io.IOException;
import java.io.StringWriter;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.vouch.house.Permitted;
import org.vouch.model.library.PolicyWords;
import org.vouch.model.review.ReviewPolicy;
import org.vouch.reader.content.WordsReader;
import org.vouch.site.view.BodyView;
import org.vouch.site.view.BodyView.Part;
import org.vouch.site.view.CostView;

class BodyDirectiveTest {
    private static Map<Part, String> printed() {
        Map<Part, String> printed = new LinkedHashMap<>();
        printed.put(new Part.Html("<p>5 < 6 &amp; "), "<p>5 < 6 &amp; ");
        printed.put(
                new Part.LinkStart("/a/?b&c", "the \"first\"", "es"),
                "<a href=\"/a/?b&amp;c\" title=\"the &quot;first&quot;\" hreflang=\"es\">");
        printed.put(new Part.LinkStart("/a/", "", ""), "<a href=\"/a/\">");
        printed.put(new Part.LinkEnd("(in Spanish)"), " (in Spanish)</a>");
        printed.put(new Part.LinkEnd(""), "</a>");
        printed.put(
                new Part.Picture("/a.svg", "a <week>", "", 0, 0, "", "", true),
                "<img src=\"/a.svg\" alt=\"a &lt;week&gt;\" loading=\"lazy\" decoding=\"async\">");
        printed.put(new Part.Picture("/a.png", "", "t", 20, 10, "/a.1.png 1w", "/a.1.webp 1w", false), """
                <picture><source type="image/webp" srcset="/a.1.webp 1w" sizes="(min-width: 54em) 50rem, calc(100vw - 2rem)">\
                <img src="/a.png" alt="" title="t" width="20" height="10" srcset="/a.1.png 1w" \
                sizes="(min-width: 54em) 50rem, calc(100vw - 2rem)" decoding="async"></picture>""");
        printed.put(new Part.Price("$5 to <$6>"), "$5 to &lt;$6&gt;");
        printed.put(
                new Part.Policy(PolicyWords.of(
                        ReviewPolicy.DEFAULT,
                        Objects.requireNonNull(WordsReader.builtIn().get("en")))),
                "[policy of 6 cases]");
        printed.put(
                new Part.Costs(
                        new CostView("costs-care", "Care", "USD", List.of(), List.of(), List.of(), List.of(), "")),
                "[costs of Care]");
        printed.put(
                new Part.Terms(List.of(new Part.Explained("term-iop", "#in-term-iop", "IOP", "By the hour.", ""))),
                "[1 word explained]");
        return printed;
    }

    @Test
    void every_kind_of_part_is_printed() throws IOException, TemplateException {
        for (Map.Entry<Part, String> each : printed().entrySet()) {
            assertEquals(each.getValue(), print(each.getKey()));
        }
        Set<Class<?>> kinds = printed().keySet().stream().map(Part::getClass).collect(Collectors.toSet());
        assertEquals(Permitted.of(Part.class), kinds);
    }

    private static String print(Part part) throws IOException, TemplateException {
        StringTemplateLoader templates = new StringTemplateLoader();
        templates.putTemplate("page.ftlh", "<@body/>");
        templates.putTemplate("review-policy.ftlh", "[policy of ${policy.rows?size} cases]");
        templates.putTemplate("cost-comparison.ftlh", "[costs of ${costs.title}]");
        templates.putTemplate("explained.ftlh", "[${terms?size} word explained]");
        Configuration configuration = new Configuration(Configuration.VERSION_2_3_33);
        configuration.setObjectWrapper(new ViewWrapper());
        configuration.setLocalizedLookup(false);
        configuration.setTemplateLoader(templates);
        Template page = configuration.getTemplate("page.ftlh");
        StringWriter out = new StringWriter();
        page.process(Map.of("body", new BodyDirective(new BodyView(List.of(part)))), out);
        return out.toString();
    }
}
