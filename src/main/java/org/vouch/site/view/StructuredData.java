package org.vouch.site.view;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.vouch.model.library.SiteSettings;
import org.vouch.model.text.PhoneNumber;
import org.vouch.model.text.UrlPath;
import org.vouch.site.view.SiteView.AnchorView;

/**
 * What pages tell machines about themselves, in the words of schema.org. Nothing is here that nobody said: what is not
 * known is left out, and anyone who reviewed a page reviewed the words that it has. A demonstration names neither a
 * review nor a credential.
 */
final class StructuredData {
    /** The list of schema.org has no word for addiction medicine; this is where it belongs. */
    private static final String SPECIALTY = "https://schema.org/Psychiatric";

    private final String language;
    private final Localizer speech;
    private final String origin;
    private final boolean demonstration;
    private final Map<String, Object> organization;
    private final Map<String, Object> site;

    /**
     * Makes ready to tell of the pages of one language.
     *
     * @param howWeReview where the page is that explains what a review means; empty if there is none
     */
    StructuredData(SiteSettings settings, String language, Localizer speech, String howWeReview) {
        this.language = language;
        this.speech = speech;
        this.demonstration = settings.demonstration();
        String base = settings.baseUrl().toString();
        this.origin = base.substring(0, base.length() - settings.basePath().length());
        SiteSettings.Organization publisher = settings.organization();
        Map<String, Object> clinic = node("MedicalClinic", base + "/#org");
        clinic.put("name", publisher.name());
        clinic.put("url", publisher.url().isEmpty() ? base + "/" : UrlPath.address(publisher.url()));
        putSaid(clinic, "telephone", publisher.phone().map(PhoneNumber::shown).orElse(""));
        putSaid(clinic, "areaServed", publisher.areaServed());
        clinic.put("medicalSpecialty", SPECIALTY);
        if (!howWeReview.isEmpty()) {
            clinic.put("publishingPrinciples", absolute(howWeReview));
        }
        this.organization = clinic;
        this.site = node("WebSite", base + "/#site");
        site.put("url", base + "/");
        site.put("name", settings.title());
        site.put("inLanguage", settings.language());
        putStatus(site);
        site.put("publisher", reference(organization));
    }

    /** Returns a head that tells of a page of a type that schema.org has for such pages. */
    HeadView page(HeadView head, List<AnchorView> breadcrumbs, String type) {
        return head.with(graph(pageNode(head, type, breadcrumbs), breadcrumbs, List.of()));
    }

    /** Returns a head that tells of a page which lists others. */
    HeadView list(HeadView head, List<AnchorView> breadcrumbs, List<String> hrefs) {
        Map<String, Object> page = pageNode(head, "CollectionPage", breadcrumbs);
        List<Map<String, Object>> items = new ArrayList<>(hrefs.size());
        for (String href : hrefs) {
            Map<String, Object> item = node("ListItem");
            item.put("position", items.size() + 1);
            item.put("url", absolute(href));
            items.add(item);
        }
        if (!items.isEmpty()) {
            Map<String, Object> list = node("ItemList");
            list.put("numberOfItems", items.size());
            list.put("itemListElement", items);
            page.put("mainEntity", list);
        }
        return head.with(graph(page, breadcrumbs, List.of()));
    }

    /** Returns a head that tells of a person's own page. */
    HeadView profile(HeadView head, List<AnchorView> breadcrumbs, PersonView person) {
        Map<String, Object> page = pageNode(head, "ProfilePage", breadcrumbs);
        Map<String, Object> node = person(person);
        page.put("mainEntity", reference(node));
        return head.with(graph(page, breadcrumbs, List.of(node)));
    }

    /**
     * Returns a head that tells of a page for patients.
     *
     * @param review who vouches for the words that the page has; empty if nobody vouches for exactly these
     */
    HeadView medical(HeadView head, List<AnchorView> breadcrumbs, Optional<ReviewView> review) {
        List<Map<String, Object>> more = new ArrayList<>();
        return head.with(graph(medicalNode(head, breadcrumbs, review, more), breadcrumbs, more));
    }

    /**
     * What is said of an article beyond what is said of every page.
     *
     * @param review who vouches for the words that the page has; empty if nobody vouches for exactly these
     * @param author who wrote it; empty if nobody is named
     * @param published the day on which it first went out
     * @param modified the day of its last substantive change
     * @param category its subject
     * @param tags its further subjects
     * @param words how many it has
     */
    record Writing(
            Optional<ReviewView> review,
            String author,
            Optional<DateView> published,
            Optional<DateView> modified,
            Optional<AnchorView> category,
            List<AnchorView> tags,
            int words) {}

    /** Returns a head that tells of an article. */
    HeadView article(HeadView head, List<AnchorView> breadcrumbs, Writing writing) {
        List<Map<String, Object>> more = new ArrayList<>();
        Map<String, Object> page = medicalNode(head, breadcrumbs, writing.review(), more);
        Map<String, Object> article = node("Article", head.canonical() + "#article");
        page.put("mainEntity", reference(article));
        List<Map<String, Object>> about = about(writing);
        if (!about.isEmpty()) {
            page.put("about", about);
        }
        article.put("headline", head.title());
        putSaid(article, "description", head.description());
        head.share().ifPresent(share -> article.put("image", share.url()));
        article.put("inLanguage", language);
        article.put("mainEntityOfPage", reference(page));
        if (!writing.author().isEmpty()) {
            Map<String, Object> author = node("Person");
            author.put("name", writing.author());
            article.put("author", author);
        }
        article.put("publisher", reference(organization));
        writing.published().ifPresent(day -> article.put("datePublished", day.iso()));
        writing.modified().ifPresent(day -> article.put("dateModified", day.iso()));
        writing.category().ifPresent(category -> article.put("articleSection", category.title()));
        article.put("wordCount", writing.words());
        article.put("isAccessibleForFree", true);
        more.add(0, article);
        return head.with(graph(page, breadcrumbs, more));
    }

    private static List<Map<String, Object>> about(Writing writing) {
        List<Map<String, Object>> about = new ArrayList<>();
        writing.category().ifPresent(category -> about.add(thing(category)));
        writing.tags().forEach(tag -> about.add(thing(tag)));
        return about;
    }

    private static Map<String, Object> thing(AnchorView subject) {
        Map<String, Object> thing = node("Thing");
        thing.put("name", subject.title());
        return thing;
    }

    private Map<String, Object> medicalNode(
            HeadView head, List<AnchorView> breadcrumbs, Optional<ReviewView> review, List<Map<String, Object>> more) {
        Map<String, Object> page = pageNode(head, "MedicalWebPage", breadcrumbs);
        review.filter(by -> !demonstration).ifPresent(by -> {
            Map<String, Object> person = person(by.reviewer());
            page.put("lastReviewed", by.verified().iso());
            if (by.others().isEmpty()) {
                page.put("reviewedBy", reference(person));
            } else {
                List<Map<String, Object>> people = new ArrayList<>(List.of(person));
                for (ReviewView.OtherReview other : by.others()) {
                    Map<String, Object> another = person(other.reviewer());
                    if (!people.contains(another)) {
                        people.add(another);
                        more.add(another);
                    }
                }
                page.put(
                        "reviewedBy",
                        people.stream().map(StructuredData::reference).toList());
            }
            more.add(person);
        });
        page.put("specialty", SPECIALTY);
        Map<String, Object> audience = node("MedicalAudience");
        audience.put("audienceType", speech.say("data.audience"));
        page.put("audience", audience);
        return page;
    }

    private Map<String, Object> pageNode(HeadView head, String type, List<AnchorView> breadcrumbs) {
        Map<String, Object> page = node(type, head.canonical());
        page.put("url", head.canonical());
        page.put("name", head.title());
        putSaid(page, "description", head.description());
        page.put("inLanguage", language);
        putStatus(page);
        page.put("isPartOf", reference(site));
        page.put("publisher", reference(organization));
        if (!breadcrumbs.isEmpty()) {
            page.put("breadcrumb", Map.of("@id", crumbsOf(head.canonical())));
        }
        return page;
    }

    private static String crumbsOf(String canonical) {
        return canonical + "#crumbs";
    }

    private List<Map<String, Object>> graph(
            Map<String, Object> page, List<AnchorView> breadcrumbs, List<Map<String, Object>> more) {
        List<Map<String, Object>> nodes = new ArrayList<>();
        nodes.add(organization);
        nodes.add(site);
        nodes.add(page);
        nodes.addAll(more);
        if (!breadcrumbs.isEmpty()) {
            nodes.add(way(String.valueOf(page.get("@id")), breadcrumbs));
        }
        return nodes;
    }

    private Map<String, Object> way(String canonical, List<AnchorView> breadcrumbs) {
        Map<String, Object> way = node("BreadcrumbList", crumbsOf(canonical));
        List<Map<String, Object>> steps = new ArrayList<>(breadcrumbs.size());
        for (AnchorView crumb : breadcrumbs) {
            Map<String, Object> step = node("ListItem");
            step.put("position", steps.size() + 1);
            step.put("name", crumb.title());
            if (!crumb.href().isEmpty()) {
                step.put("item", absolute(crumb.href()));
            }
            steps.add(step);
        }
        way.put("itemListElement", steps);
        return way;
    }

    /** A reviewer is a person, whatever their letters: to schema.org a physician is a kind of organization. */
    private Map<String, Object> person(PersonView person) {
        Map<String, Object> node = node("Person", absolute(person.href()) + "#person");
        node.put("name", person.name());
        if (!demonstration) {
            putSaid(node, "honorificSuffix", person.letters());
            putSaid(node, "jobTitle", person.role());
        }
        node.put("url", absolute(person.href()));
        if (!person.photo().isEmpty()) {
            node.put("image", absolute(person.photo()));
        }
        if (!person.credentials().isEmpty() && !demonstration) {
            node.put(
                    "hasCredential",
                    person.credentials().stream()
                            .map(StructuredData::credential)
                            .toList());
        }
        return node;
    }

    private static Map<String, Object> credential(PersonView.CredentialView credential) {
        Map<String, Object> node = node("EducationalOccupationalCredential");
        node.put(
                "name",
                credential.meaning().isEmpty()
                        ? credential.letters()
                        : credential.meaning() + " (" + credential.letters() + ")");
        return node;
    }

    private void putStatus(Map<String, Object> work) {
        if (demonstration) {
            work.put("creativeWorkStatus", speech.say("demonstration.badge"));
        }
    }

    private String absolute(String href) {
        return origin + href;
    }

    private static Map<String, Object> reference(Map<String, Object> node) {
        return Map.of("@id", String.valueOf(node.get("@id")));
    }

    private static Map<String, Object> node(Object type) {
        Map<String, Object> node = new LinkedHashMap<>();
        node.put("@type", type);
        return node;
    }

    private static Map<String, Object> node(Object type, String id) {
        Map<String, Object> node = node(type);
        node.put("@id", id);
        return node;
    }

    private static void putSaid(Map<String, Object> node, String name, String value) {
        if (!value.isEmpty()) {
            node.put(name, value);
        }
    }
}
