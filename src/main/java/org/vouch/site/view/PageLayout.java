package org.vouch.site.view;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.vouch.model.library.Appearance;
import org.vouch.model.library.Exit;
import org.vouch.model.library.ListingAddresses;
import org.vouch.model.library.Palette;
import org.vouch.model.library.SiteSettings;
import org.vouch.model.page.Address;
import org.vouch.model.text.PhoneNumber;
import org.vouch.model.text.Placed;
import org.vouch.model.text.UrlPath;
import org.vouch.site.view.SiteView.AnchorView;

/** What surrounds the words of every page of one language. */
final class PageLayout {
    private static final String SHARE = "share.png";

    private static final Map<String, String> ICON_TYPES =
            Map.of("svg", "image/svg+xml", "png", "image/png", "ico", "image/x-icon");

    private final SiteSettings settings;
    private final Localizer speech;
    private final ListingAddresses lists;

    PageLayout(SiteSettings settings, Localizer speech, ListingAddresses lists) {
        this.settings = settings;
        this.speech = speech;
        this.lists = lists;
    }

    ListingAddresses lists() {
        return lists;
    }

    SiteView view(
            String language,
            ThemeFiles theme,
            String generator,
            List<AnchorView> menu,
            String howWeReview,
            String corrections,
            boolean articles,
            boolean feed,
            List<String> foreign) {
        SiteSettings.Organization org = settings.organization();
        Map<String, Boolean> marked = new HashMap<>();
        foreign.forEach(text -> marked.put(text, true));
        Map<String, String> hrefs = new LinkedHashMap<>();
        theme.addresses().forEach((name, address) -> hrefs.put(name, settings.href(address)));
        return new SiteView(
                settings.title(),
                language,
                href(lists.home()),
                settings.notice(),
                new SiteView.OrganizationView(
                        org.name(),
                        org.phone().map(PhoneNumber::shown).orElse(""),
                        org.phone().map(PhoneNumber::callAddress).orElse(""),
                        org.answeredBy(),
                        org.hours(),
                        org.areaServed(),
                        UrlPath.address(org.url())),
                settings.crisis().stream()
                        .map(line -> new SiteView.CrisisView(
                                line.name(),
                                line.about(),
                                line.call().map(PhoneNumber::shown).orElse(""),
                                line.call().map(PhoneNumber::callAddress).orElse(""),
                                line.callHint(),
                                line.text().map(PhoneNumber::shown).orElse(""),
                                line.text()
                                        .map(number -> number.textAddress(line.keyword()))
                                        .orElse(""),
                                line.keyword(),
                                UrlPath.address(line.chat())))
                        .toList(),
                menu,
                howWeReview,
                corrections,
                articles ? href(lists.alphabet()) : "",
                feed ? feedHref(lists.home()) : "",
                generator,
                hrefs,
                theme.integrity(),
                SiteView.POLICY,
                theme.addresses().containsKey(SHARE) && !settings.demonstration()
                        ? settings.url(Objects.requireNonNull(theme.addresses().get(SHARE)))
                        : "",
                settings.basePath() + "/",
                settings.language(),
                marked,
                look(hrefs),
                settings.demonstration());
    }

    private SiteView.LookView look(Map<String, String> hrefs) {
        Appearance look = settings.appearance();
        String icon = look.icon().map(Placed::value).orElse("icon.svg");
        return new SiteView.LookView(
                Palette.header(look).toString(),
                href(look.logo(), hrefs),
                href(look.wordmark(), hrefs),
                hrefs.getOrDefault(icon, ""),
                ICON_TYPES.getOrDefault(
                        icon.substring(icon.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT), ""));
    }

    /** Returns where an asset is published; an empty text for none, or for one that is not there. */
    private static String href(Optional<Placed<String>> asset, Map<String, String> hrefs) {
        return asset.map(name -> hrefs.getOrDefault(name.value(), "")).orElse("");
    }

    /** Returns where the page is that explains what a review means, if its author gave it the name that we know. */
    Address howWeReview() {
        return lists.home().child("how-we-review");
    }

    /** Returns where the feed of a list is. */
    static String feedOf(Address list) {
        return list.path() + "feed.xml";
    }

    String feedHref(Address list) {
        return settings.href(feedOf(list));
    }

    /** Returns an address as a page of the site links to it. */
    String href(Address address) {
        return settings.href(address.path());
    }

    /** Returns what other sites write in front of an address that a page of this one links to. */
    String origin() {
        String base = settings.baseUrl().toString();
        return base.substring(0, base.length() - settings.basePath().length());
    }

    HeadView head(String title, String description, Address address, boolean indexed) {
        return head(title, description, address, indexed, exitStandsAt(address));
    }

    /** Returns whether 'Exit this page' is at an address, because of its own folder or of that which it translates. */
    boolean exitStandsAt(Address address) {
        Exit exit = settings.exit();
        boolean ours = address.path().startsWith(lists.home().path());
        return exit.standsAt(address) || (ours && exit.standsAt(lists.inMainLanguage(address)));
    }

    HeadView head(String title, String description, Address address, boolean indexed, boolean exit) {
        return new HeadView(
                title,
                description,
                settings.url(address.path()),
                indexed && !settings.demonstration(),
                exit ? UrlPath.address(settings.exit().to()) : "");
    }

    /** Returns the way from the home page to an address, through the folders between them; the last leads nowhere. */
    List<AnchorView> breadcrumbs(Address address, String title) {
        List<AnchorView> way = new ArrayList<>();
        way.add(new AnchorView(title, ""));
        for (Address above = address.parent();
                above.path().startsWith(lists.articles().path());
                above = above.parent()) {
            way.add(0, new AnchorView(folderTitle(above), href(above)));
        }
        return withHome(way);
    }

    /** Returns the way from the home page by one list in between. */
    List<AnchorView> breadcrumbs(String listTitle, Address list, String title) {
        List<AnchorView> way = new ArrayList<>();
        way.add(new AnchorView(listTitle, href(list)));
        way.add(new AnchorView(title, ""));
        return withHome(way);
    }

    private List<AnchorView> withHome(List<AnchorView> way) {
        way.add(0, new AnchorView(speech.say("title.home"), href(lists.home())));
        return way;
    }

    String folderTitle(Address folder) {
        if (folder.equals(lists.articles())) {
            return speech.say("title.articles");
        }
        String path = folder.path();
        return speech.label(path.substring(path.lastIndexOf('/', path.length() - 2) + 1, path.length() - 1));
    }
}
