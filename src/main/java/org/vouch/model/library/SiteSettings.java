package org.vouch.model.library;

import java.net.URI;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.vouch.model.page.Credential;
import org.vouch.model.review.ReviewPolicy;
import org.vouch.model.text.HostName;
import org.vouch.model.text.Messages;
import org.vouch.model.text.PhoneNumber;
import org.vouch.model.text.Placed;
import org.vouch.model.text.Span;
import org.vouch.model.text.UrlPath;

/**
 * What {@code content/site.yaml} says.
 *
 * @param title the name of the site
 * @param baseUrl where it is published; absolute, without a '/' at its end
 * @param language the tag of its main language
 * @param timeZone the zone in which its days begin and end
 * @param organization who publishes it
 * @param notice a line on every page; may be empty
 * @param review what the site asks of a review
 * @param crisis where readers find help at once
 * @param menu its main addresses
 * @param credentials what letters after a name mean, by the letters: those built in and the site's own
 * @param limits how large one page may be
 * @param exit where 'Exit this page' leads, and on which pages it is
 * @param corrections where readers tell of an error; an address on the site or on the web
 * @param shareImages whether each article has a picture of its own beside links to it elsewhere
 * @param htaccess whether it brings a file {@code .htaccess}, from which servers like Apache read its settings
 * @param demonstration whether it is a trial or staging site: it is marked as one everywhere, and tells no machine of a
 *     review
 * @param signedFor host names for which signatures of reviewers count, in small letters; empty for that of the base
 *     address, with and without {@code www.}
 * @param search readers' own words that its search knows, in the order of the file
 * @param weights how much its rules weigh that are not about words
 * @param vouch the release of the program that it asks for
 * @param appearance how it looks
 * @param places where some of it is in its file
 */
public record SiteSettings(
        String title,
        URI baseUrl,
        String language,
        ZoneId timeZone,
        Organization organization,
        String notice,
        ReviewPolicy review,
        List<CrisisLine> crisis,
        List<MenuEntry> menu,
        Map<String, Credential> credentials,
        Limits limits,
        Exit exit,
        Optional<Placed<String>> corrections,
        boolean shareImages,
        boolean htaccess,
        boolean demonstration,
        List<String> signedFor,
        List<SearchWord> search,
        RuleWeights weights,
        Optional<Placed<RequiredRelease>> vouch,
        Appearance appearance,
        Places places) {
    /** What comes before the host name in what a signature is made for. */
    public static final String NAMESPACE = "review@";

    private static final String WWW = "www.";

    /** Copies the collections in. */
    public SiteSettings {
        crisis = List.copyOf(crisis);
        menu = List.copyOf(menu);
        credentials = Map.copyOf(credentials);
        signedFor = List.copyOf(signedFor);
        search = List.copyOf(search);
    }

    /**
     * Where settings are in their file, for what there is to say about them; those that are not there are reported at
     * its start.
     *
     * @param organization who publishes
     * @param review the review policy
     * @param crisis the lines that help at once
     * @param title the name of the site
     * @param baseUrl where it is on the web
     * @param notice the line on every page
     */
    public record Places(Span organization, Span review, Span crisis, Span title, Span baseUrl, Span notice) {
        private static final Span FILE = Span.ofFile("content/site.yaml");

        /** The places in a file that says nothing. */
        public static final Places NONE = new Places(FILE, FILE, FILE, FILE, FILE, FILE);
    }

    /** Returns the path of the base address, such as {@code /clinic}; empty where the site has a host to itself. */
    public String basePath() {
        String path = baseUrl.getRawPath();
        return path == null || path.equals("/") ? "" : path;
    }

    /**
     * Returns where an address on the web leads on this site, from its root and with what follows '?' or '#'; nothing
     * if it is another site's. The two protocols of the web are one here: hosts lead from one to the other.
     */
    public Optional<String> below(String address) {
        String text = address.strip();
        int slashes = text.indexOf("://");
        String scheme = text.substring(0, Math.max(0, slashes)).toLowerCase(Locale.ROOT);
        String authority = baseUrl.getRawAuthority();
        if (authority == null || !(scheme.equals("https") || scheme.equals("http"))) {
            return Optional.empty();
        }
        String rest = HostName.inAddress(text).substring(slashes + 3);
        if (!rest.regionMatches(true, 0, authority, 0, authority.length())) {
            return Optional.empty();
        }
        String path = rest.substring(authority.length());
        String usual = scheme.equals("https") ? ":443" : ":80";
        if (baseUrl.getPort() < 0 && path.startsWith(usual) && isEndOfStep(path, usual.length())) {
            path = path.substring(usual.length());
        }
        int base = basePath().length();
        if (!path.startsWith(basePath()) || !isEndOfStep(path, base)) {
            return Optional.empty();
        }
        String below = path.substring(base);
        return Optional.of(below.startsWith("/") ? below : "/" + below);
    }

    private static boolean isEndOfStep(String path, int at) {
        return at == path.length() || "/?#".indexOf(path.charAt(at)) >= 0;
    }

    /**
     * Returns a path of the site as its pages link to it.
     *
     * @param path decoded, with '/' at its start
     */
    public String href(String path) {
        return basePath() + UrlPath.encoded(path);
    }

    /**
     * Returns a path of the site as a whole address.
     *
     * @param path decoded, with '/' at its start
     */
    public String url(String path) {
        return baseUrl + UrlPath.encoded(path);
    }

    /** Returns what new signatures of this site's records are made for, so that none can be used for another site. */
    public String signatureNamespace() {
        return signatureNamespaces().get(0);
    }

    /** Returns everything for which signatures of this site's records count; the first is for new ones. */
    public List<String> signatureNamespaces() {
        return signatureNamespaces(signedFor, baseUrl);
    }

    /**
     * Returns everything for which signatures of the records of a site count; the first is for new ones.
     *
     * @param hosts the host names that the site says; empty if it says none
     * @param baseUrl where it is published
     */
    public static List<String> signatureNamespaces(List<String> hosts, URI baseUrl) {
        return (hosts.isEmpty() ? hostsOf(baseUrl) : hosts)
                .stream().map(each -> NAMESPACE + each).toList();
    }

    /** A name with and without {@code www.} is one owner's, and many a site moves from one to the other. */
    private static List<String> hostsOf(URI baseUrl) {
        String host = baseUrl.getHost() == null ? "" : baseUrl.getHost().toLowerCase(Locale.ROOT);
        return List.of(host, host.startsWith(WWW) ? host.substring(WWW.length()) : WWW + host);
    }

    /**
     * Who publishes the site. Every text but the name may be empty.
     *
     * @param name its name
     * @param phone its own number, if it has one
     * @param answeredBy who answers that number
     * @param hours when they answer
     * @param areaServed where they treat
     * @param url their address on the web
     */
    public record Organization(
            String name, Optional<PhoneNumber> phone, String answeredBy, String hours, String areaServed, String url) {}

    /**
     * A line that helps at once.
     *
     * @param name its name
     * @param call the number to call, if there is one
     * @param callHint what to do once it answers, as in "press 2"; may be empty
     * @param text the number to text, if there is one
     * @param keyword the word to text to that number; may be empty
     * @param chat the address to chat at; may be empty
     * @param about what it is for, in one line; may be empty
     * @param elsewhere how readers of other languages reach people who speak theirs, by the tag of the language
     */
    public record CrisisLine(
            String name,
            Optional<PhoneNumber> call,
            String callHint,
            Optional<PhoneNumber> text,
            String keyword,
            String chat,
            String about,
            Map<String, OtherLanguage> elsewhere) {
        /** Copies the map in. */
        public CrisisLine {
            elsewhere = Map.copyOf(elsewhere);
        }

        /** Returns the same line as readers of another language see and reach it. */
        CrisisLine in(Messages words) {
            OtherLanguage own = elsewhere.getOrDefault(words.language(), OtherLanguage.NONE);
            return new CrisisLine(
                    words.own(name),
                    call,
                    own.callHint().isEmpty() ? words.own(callHint) : own.callHint(),
                    text,
                    own.keyword().isEmpty() ? keyword : own.keyword(),
                    own.chat().isEmpty() ? chat : own.chat(),
                    words.own(about),
                    elsewhere);
        }
    }

    /**
     * How readers of one more language reach people who speak it; where a text is empty, they do as everybody does.
     *
     * @param callHint what to do once the line answers, in that language
     * @param keyword the word to text
     * @param chat the address to chat at
     */
    public record OtherLanguage(String callHint, String keyword, String chat) {
        private static final OtherLanguage NONE = new OtherLanguage("", "", "");
    }

    /**
     * An entry of the main menu.
     *
     * @param title its words
     * @param address where it leads, from the root of the site
     */
    public record MenuEntry(String title, Placed<String> address) {}

    /**
     * A word that readers search for.
     *
     * @param word the word, or several
     * @param listed whether the list from A to Z prints it; street names and words that hurt are found and not printed
     * @param span where it is in the settings
     * @param pages the addresses of the pages that it leads to
     */
    public record SearchWord(String word, boolean listed, Span span, List<Placed<String>> pages) {
        /** Copies the addresses in. */
        public SearchWord {
            pages = List.copyOf(pages);
        }
    }

    /**
     * How large one page may be; a larger one is a finding and the others are built.
     *
     * @param bytes of its file
     * @param nesting quotes and lists inside each other
     */
    public record Limits(int bytes, int nesting) {
        /** The limits of a site that says nothing of its own: 1 MB and 100 levels. */
        public static final Limits DEFAULT = new Limits(1_000_000, 100);
    }

    /** Returns the same settings with every text that readers see as another language says it, where it does. */
    public SiteSettings in(Messages words) {
        return new SiteSettings(
                title,
                baseUrl,
                language,
                timeZone,
                new Organization(
                        organization.name(),
                        organization.phone(),
                        words.own(organization.answeredBy()),
                        words.own(organization.hours()),
                        words.own(organization.areaServed()),
                        organization.url()),
                words.own(notice),
                review,
                crisis.stream().map(line -> line.in(words)).toList(),
                menu.stream()
                        .map(entry -> new MenuEntry(words.own(entry.title()), entry.address()))
                        .toList(),
                credentials,
                limits,
                exit,
                corrections,
                shareImages,
                htaccess,
                demonstration,
                signedFor,
                search,
                weights,
                vouch,
                appearance,
                places);
    }

    /** Returns what letters after a name mean, if anybody explains them. */
    public Optional<Credential> credential(String letters) {
        return Optional.ofNullable(credentials.get(letters));
    }

    /**
     * Returns the same settings for another site, one with a picture of each article beside links to it elsewhere.
     *
     * @param policy what that site asks of a review
     * @param letters what letters after a name mean there
     * @param forTrial whether it is a demonstration
     * @param hosts host names for which signatures count; empty for that of the address alone
     */
    public SiteSettings of(
            String name,
            URI address,
            String mainLanguage,
            ZoneId zone,
            ReviewPolicy policy,
            Map<String, Credential> letters,
            boolean forTrial,
            List<String> hosts) {
        return new SiteSettings(
                name,
                address,
                mainLanguage,
                zone,
                organization,
                notice,
                policy,
                crisis,
                menu,
                letters,
                limits,
                exit,
                corrections,
                true,
                htaccess,
                forTrial,
                hosts,
                search,
                weights,
                vouch,
                appearance,
                places);
    }

    /** Returns what letters mean that the site explains itself, by the letters. */
    public SortedMap<String, String> ownCredentials() {
        SortedMap<String, String> own = new TreeMap<>();
        credentials.values().stream().filter(Credential::own).forEach(each -> own.put(each.letters(), each.meaning()));
        return own;
    }
}
