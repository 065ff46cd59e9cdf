package org.vouch.model.library;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.net.URI;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.vouch.model.library.Routes.Destination;
import org.vouch.model.page.Address;
import org.vouch.model.page.Body;
import org.vouch.model.page.Filing;
import org.vouch.model.page.FrontMatter;
import org.vouch.model.page.Page;
import org.vouch.model.page.PageId;
import org.vouch.model.page.PageKind;
import org.vouch.model.review.ReviewPolicy;
import org.vouch.model.text.Fingerprint;
import org.vouch.model.text.Placed;
import org.vouch.model.text.Span;

class RoutesTest {
    private static final Page IOP = page("articles/care/iop", "/articles/care/iop/");
    private static final Page IOP_ES = page("articles/care/iop.es", "/es/articles/care/iop/");
    private static final Page SLUG = page("articles/care/long-name", "/articles/care/short/");
    private static final Page COSTS = page("articles/costs", "/articles/costs/", "/old/costs/");
    private static final Page ABOUT = page("pages/about", "/about/");
    private static final Routes ROUTES = new Routes(new Library(
            new SiteSettings(
                    "Site",
                    URI.create("https://example.org"),
                    "en-US",
                    ZoneOffset.UTC,
                    new SiteSettings.Organization("Center", Optional.empty(), "", "", "", ""),
                    "",
                    ReviewPolicy.CLAIMED,
                    List.of(),
                    List.of(),
                    Map.of(),
                    SiteSettings.Limits.DEFAULT,
                    Exit.NOWHERE,
                    Optional.empty(),
                    false,
                    false,
                    false,
                    List.of(),
                    List.of(),
                    RuleWeights.NONE,
                    Optional.empty(),
                    Appearance.BUILT_IN,
                    SiteSettings.Places.NONE),
            List.of(ABOUT, COSTS, IOP, IOP_ES, SLUG),
            Map.of(),
            Map.of(),
            List.of(
                    new Attachment("content/articles/care/week.png", "articles/care/week.png", 1, FileKind.PICTURE),
                    new Attachment("content/pages/plan of care.pdf", "plan of care.pdf", 1, FileKind.DOCUMENT)),
            Map.of()));

    private static Page page(String id, String address, String... redirects) {
        String path = "content/" + id + ".md";
        Span span = Span.ofFile(path);
        return new Page(
                new PageId(id),
                path,
                id.startsWith("articles/") ? PageKind.ARTICLE : PageKind.PAGE,
                id.endsWith(".es") ? "es" : "en-US",
                new Address(address),
                new FrontMatter(
                        new Placed<>(id, span),
                        "",
                        Optional.empty(),
                        Optional.empty(),
                        Optional.of(new Placed<>(LocalDate.of(2024, 1, 15), span)),
                        Optional.empty(),
                        Optional.empty(),
                        Filing.NONE.under(Optional.of(new Placed<>("Paying for care", span)), List.of()),
                        Optional.empty(),
                        Optional.empty(),
                        List.of(redirects).stream()
                                .map(redirect -> new Placed<>(redirect, span))
                                .toList(),
                        false,
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        List.of(),
                        List.of()),
                Body.EMPTY,
                Fingerprint.of(id));
    }

    private static String told(Destination destination) {
        if (destination instanceof Destination.ToPage to) {
            return to.page().id() + (to.fragment().isEmpty() ? "" : "#" + to.fragment());
        }
        if (destination instanceof Destination.ToListing to) {
            return "list " + to.address();
        }
        if (destination instanceof Destination.ToFile to) {
            return "file " + to.attachment().path();
        }
        return "nowhere " + ((Destination.Nowhere) destination).wanted();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                // from the article articles/care/iop
                "#below | articles/care/iop#below",
                "/articles/costs/#prices | articles/costs#prices",
                "/articles/costs | articles/costs",
                "/articles/costs/index.html | articles/costs",
                "/articles/costs.md | articles/costs",
                "../costs.md | articles/costs",
                "../costs/ | articles/costs",
                "../costs | articles/costs",
                "./../costs.md#a | articles/costs#a",
                "long-name.md | articles/care/long-name",
                "/articles/care/short/ | articles/care/long-name",
                "/articles/care/long-name/ | nowhere /articles/care/long-name/",
                "/old/costs/ | articles/costs",
                "/about/?from=here | pages/about",
                "../../pages/about.md | pages/about",
                "week.png | file content/articles/care/week.png",
                "/articles/care/week.png | file content/articles/care/week.png",
                "/plan%20of%20care.pdf | file content/pages/plan of care.pdf",
                "../../pages/plan%20of%20care.pdf | file content/pages/plan of care.pdf",
                "/articles/ | list /articles/",
                "/articles/care/ | list /articles/care/",
                "/categories/paying-for-care/ | list /categories/paying-for-care/",
                "/es/articles/ | list /es/articles/",
                "/feed.xml | list /feed.xml",
                "/es/feed.xml | list /es/feed.xml",
                "/articles/care/feed.xml | list /articles/care/feed.xml",
                "/articles/feed.xml | nowhere /articles/feed.xml",
                "/fr/feed.xml | nowhere /fr/feed.xml",
                "/sitemap.xml | list /sitemap.xml",
                "/robots.txt | list /robots.txt",
                "/llms.txt | list /llms.txt",
                "/reviews.json | list /reviews.json",
                "/reviews.ics | list /reviews.ics",
                "/.well-known/vouch/manifest.json | list /.well-known/vouch/manifest.json",
                "/.well-known/vouch/other.json | nowhere /.well-known/vouch/other.json",
                "/reviewers/nobody/ | nowhere /reviewers/nobody/",
                "plans.md | nowhere content/articles/care/plans.md",
                "../../../secret.md | nowhere ../../../secret.md",
                "/%zz/ | nowhere /%zz/"
            })
    void knows_what_a_link_on_an_article_means(String target, String meant) {
        assertEquals(meant, told(ROUTES.resolve(IOP, target)));
    }

    @ParameterizedTest
    @CsvSource({"iop.md, articles/care/iop.es", "../costs.md, articles/costs", "/articles/care/iop/, articles/care/iop"
    })
    void prefers_the_page_in_the_language_of_the_link(String target, String meant) {
        assertEquals(meant, told(ROUTES.resolve(IOP_ES, target)));
    }

    @ParameterizedTest
    @CsvSource({
        "articles/care/iop, articles/care/iop",
        "articles/care/iop.es, articles/care/iop.es",
        "/articles/care/iop/, articles/care/iop",
        "/articles/care/iop, articles/care/iop",
        "content/articles/care/iop.md, articles/care/iop"
    })
    void finds_a_page_by_id_address_or_file(String name, String id) {
        assertEquals(id, ROUTES.find(name).orElseThrow().id().path());
    }
}
