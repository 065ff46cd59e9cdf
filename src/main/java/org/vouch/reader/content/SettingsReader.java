package org.vouch.reader.content;

import static org.vouch.reader.form.Field.optional;
import static org.vouch.reader.form.Field.required;

import java.net.URI;
import java.time.Period;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.vouch.model.library.Appearance;
import org.vouch.model.library.Exit;
import org.vouch.model.library.RequiredRelease;
import org.vouch.model.library.RuleWeights;
import org.vouch.model.library.SiteSettings;
import org.vouch.model.library.SiteSettings.CrisisLine;
import org.vouch.model.library.SiteSettings.Limits;
import org.vouch.model.library.SiteSettings.MenuEntry;
import org.vouch.model.library.SiteSettings.Organization;
import org.vouch.model.library.SiteSettings.OtherLanguage;
import org.vouch.model.library.SiteSettings.SearchWord;
import org.vouch.model.page.Credential;
import org.vouch.model.review.ReviewPolicy;
import org.vouch.model.review.ReviewPolicy.Requirement;
import org.vouch.model.review.ReviewPolicy.WhenChanged;
import org.vouch.model.review.ReviewPolicy.WhenPast;
import org.vouch.model.text.Counted;
import org.vouch.model.text.Outcome;
import org.vouch.model.text.PhoneNumber;
import org.vouch.model.text.Placed;
import org.vouch.model.text.Source;
import org.vouch.reader.form.Amounts;
import org.vouch.reader.form.Field;
import org.vouch.reader.form.FieldSchema;
import org.vouch.reader.form.FieldType;
import org.vouch.reader.form.FieldTypes;
import org.vouch.reader.form.FieldValues;
import org.vouch.reader.yaml.Diagnostics;
import org.vouch.reader.yaml.ReadRule;
import org.vouch.reader.yaml.YamlDocument;

/** Reads {@code content/site.yaml}. */
public final class SettingsReader {
    private static final ReviewPolicy USUAL = ReviewPolicy.DEFAULT;

    private static final Field<String> ORG_NAME = required("name", FieldTypes.LINE, "Who publishes the site.");
    private static final Field<PhoneNumber> ORG_PHONE = optional(
            "phone",
            FieldTypes.PHONE,
            "Their own number, as readers read it and dial it; other words have no place here.");
    private static final Field<String> ORG_ANSWERED_BY =
            optional("answered_by", FieldTypes.LINE, "Who answers that number.");
    private static final Field<String> ORG_HOURS = optional("hours", FieldTypes.LINE, "When they answer.");
    private static final Field<String> ORG_AREA = optional("area_served", FieldTypes.LINE, "Where they treat.");
    private static final Field<String> ORG_URL = optional("url", FieldTypes.URL, "Their address on the web.");
    private static final FieldSchema ORGANIZATION_FORM =
            FieldSchema.of("an organization", ORG_NAME, ORG_PHONE, ORG_ANSWERED_BY, ORG_HOURS, ORG_AREA, ORG_URL);

    private static final Field<Period> EVERY = optional("every", FieldTypes.DURATION, "How long a review holds.")
            .usually(Counted.of(USUAL.every().getMonths(), "month"));
    private static final Field<Integer> DUE_SOON = optional(
                    "due_soon", FieldTypes.DAYS, "How long before its due day a page counts as due soon.")
            .usually(Counted.of(USUAL.dueSoon(), "day"));
    private static final Field<Integer> GRACE = optional(
                    "grace",
                    FieldTypes.DAYS,
                    "How long after its due day a page is overdue before it counts as expired.")
            .usually(Counted.of(USUAL.grace(), "day"));
    private static final Field<Requirement> REQUIRE = optional(
                    "require",
                    words(Requirement.class),
                    "What a page needs to go out: a claim, a record of a sign-off, or a record signed with the reviewer's key.")
            .usually(word(USUAL.require()));
    private static final Field<WhenChanged> CHANGED = optional(
                    "changed", words(WhenChanged.class), "What happens to a page whose words changed after its review.")
            .usually(word(USUAL.changed()));
    private static final Field<WhenPast> OVERDUE = optional(
                    "overdue", words(WhenPast.class), "What happens to a page whose review is past its due day.")
            .usually(word(USUAL.overdue()));
    private static final Field<WhenPast> EXPIRED = optional(
                    "expired", words(WhenPast.class), "What happens to a page whose review is past its grace.")
            .usually(word(USUAL.expired()));
    private static final Field<Boolean> DATA_FROM_CLAIMS = optional(
                    "structured_data_from_claims",
                    FieldTypes.TRUTH,
                    "Whether search engines learn of reviews that have no record.")
            .usually(USUAL.structuredDataFromClaims());
    private static final FieldSchema REVIEW_FORM = FieldSchema.of(
            "the review policy", EVERY, DUE_SOON, GRACE, REQUIRE, CHANGED, OVERDUE, EXPIRED, DATA_FROM_CLAIMS);

    private static final Field<String> CRISIS_NAME = required("name", FieldTypes.LINE, "The name of the line.");
    private static final Field<PhoneNumber> CRISIS_CALL =
            optional("call", FieldTypes.PHONE, "The number to call, as readers read it and dial it.");
    private static final Field<PhoneNumber> CRISIS_TEXT =
            optional("text", FieldTypes.TEXT_PHONE, "The number to text, without the word to send.");
    private static final Field<String> CRISIS_KEYWORD =
            optional("keyword", FieldTypes.KEYWORD, "The word to text to that number, such as HOME.");
    private static final Field<String> CRISIS_CHAT = optional("chat", FieldTypes.URL, "The address to chat at.");
    private static final Field<String> CRISIS_ABOUT = optional("about", FieldTypes.LINE, "What it is for.");
    private static final Field<String> CRISIS_CALL_HINT =
            optional("call_hint", FieldTypes.LINE, "What to do once it answers, such as: press 2. The button says it.");
    private static final FieldSchema CRISIS_LANGUAGE_FORM =
            FieldSchema.of("a language of a crisis line", CRISIS_CALL_HINT, CRISIS_KEYWORD, CRISIS_CHAT);
    private static final Field<Map<String, Placed<OtherLanguage>>> CRISIS_IN = optional(
            "in",
            FieldType.named(FieldType.group(CRISIS_LANGUAGE_FORM, SettingsReader::crisisLanguage)),
            "How readers of other languages reach people who speak theirs, by the tag of the language.");
    private static final FieldSchema CRISIS_FORM = FieldSchema.of(
            "a crisis line",
            CRISIS_NAME,
            CRISIS_CALL,
            CRISIS_CALL_HINT,
            CRISIS_TEXT,
            CRISIS_KEYWORD,
            CRISIS_CHAT,
            CRISIS_ABOUT,
            CRISIS_IN);

    private static final Field<String> MENU_TITLE = required("title", FieldTypes.LINE, "The words of the entry.");
    private static final Field<String> MENU_ADDRESS = required("address", FieldTypes.LINK, "Where it leads.");
    private static final FieldSchema MENU_FORM = FieldSchema.of("a menu entry", MENU_TITLE, MENU_ADDRESS);

    private static final Field<Integer> ARTICLE_BYTES = optional(
                    "article_bytes", Amounts.whole(1_000, 100_000_000), "How many bytes a page's file may have.")
            .usually(Limits.DEFAULT.bytes());
    private static final Field<Integer> NESTING = optional(
                    "nesting", Amounts.whole(5, 1_000), "How many quotes and lists may be inside each other.")
            .usually(Limits.DEFAULT.nesting());
    private static final FieldSchema LIMITS_FORM = FieldSchema.of("the limits", ARTICLE_BYTES, NESTING);

    private static final Field<String> EXIT_TO = optional(
                    "to", FieldTypes.URL, "Where it leads: something harmless that looks the same for everybody.")
            .usually(Exit.NOWHERE.to());
    private static final Field<List<Placed<String>>> EXIT_BELOW = optional(
            "below", FieldType.list(FieldTypes.ADDRESS), "Addresses below which every page shows it; '/' for all.");
    private static final FieldSchema EXIT_FORM = FieldSchema.of("the exit", EXIT_TO, EXIT_BELOW);

    private static final Field<String> TITLE = required("title", FieldTypes.LINE, "The name of the site.");
    private static final Field<URI> BASE_URL =
            required("base_url", FieldTypes.BASE, "Where the site is published, for absolute addresses.");
    private static final Field<String> LANGUAGE =
            required("language", FieldTypes.LANGUAGE, "The tag of its main language.");
    private static final Field<ZoneId> TIME_ZONE =
            required("time_zone", FieldTypes.ZONE, "The zone in which its days begin and end.");
    private static final Field<Organization> ORGANIZATION = required(
            "organization",
            FieldType.group(ORGANIZATION_FORM, SettingsReader::organization),
            "Who publishes the site.");
    private static final Field<String> NOTICE = optional("notice", FieldTypes.TEXT, "A line on every page.");
    private static final Field<ReviewPolicy> REVIEW =
            optional("review", FieldType.group(REVIEW_FORM, SettingsReader::review), "What it asks of a review.");
    private static final Field<List<Placed<CrisisLine>>> CRISIS = optional(
            "crisis",
            FieldType.list(FieldType.group(CRISIS_FORM, SettingsReader::crisis)),
            "Where readers find help at once.");
    private static final Field<List<Placed<MenuEntry>>> MENU = optional(
            "menu", FieldType.list(FieldType.group(MENU_FORM, SettingsReader::menuEntry)), "Its main addresses.");
    private static final Field<Map<String, Placed<Credential>>> CREDENTIALS = optional(
            "credentials", Credentials.TYPE, "Letters after names with their meaning, in addition to those built in.");
    private static final Field<Limits> LIMITS =
            optional("limits", FieldType.group(LIMITS_FORM, SettingsReader::limits), "How large one page may be.");

    private static final Field<Exit> EXIT = optional(
            "exit", FieldType.group(EXIT_FORM, SettingsReader::exit), "'Exit this page', for readers who are watched.");
    private static final Field<String> CORRECTIONS =
            optional("corrections", FieldTypes.LINK, "Where readers report an error.");

    private static final Field<Boolean> SHARE_IMAGES = optional(
                    "share_images",
                    FieldTypes.TRUTH,
                    "Whether each article has a picture of its own beside links to it elsewhere, with its title and reviewer.")
            .usually(false);

    private static final Field<Boolean> HTACCESS = optional(
                    "htaccess",
                    FieldTypes.TRUTH,
                    "Whether a build writes .htaccess, from which Apache and LiteSpeed read headers, old addresses and the page for"
                            + " addresses that there are not. Most shared hosting reads nothing else.")
            .usually(false);

    private static final Field<Boolean> DEMONSTRATION = optional(
                    "demonstration",
                    FieldTypes.TRUTH,
                    "Whether this is a trial or staging site, marked as one everywhere and closed to search engines.")
            .usually(false);

    private static final Field<List<Placed<String>>> SIGNED_FOR = optional(
            "signed_for",
            FieldType.list(FieldTypes.HOST),
            "Host names for which reviewers' signatures count; new ones are made for the first. Without it: that of"
                    + " base_url, with and without www.");

    private static final Field<List<SearchWord>> SEARCH = optional(
            "search",
            SearchReader.TYPE,
            "Readers' own words, such as brand names, that its search knows beside those of its pages.");

    private static final Field<RuleWeights> RULES = optional(
            "rules",
            WeightsReader.TYPE,
            "How much rules weigh that are not about words, by their ids; those of the promise cannot be turned down.");

    private static final Field<RequiredRelease> VOUCH = optional(
            "vouch",
            ReleaseReading.TYPE,
            "The release of Vouch that the site is made for: an older one does not build it, and a newer one says so. With"
                    + " '=' before it, as in \"=0.2.0\", no other one builds it.");

    private static final Field<Appearance> THEME =
            optional("theme", ThemeReader.TYPE, "How the site looks: its colors, its logo, its fonts.");

    /** The fields of {@code site.yaml}. */
    public static final FieldSchema FORM = FieldSchema.of(
                    "site.yaml",
                    TITLE,
                    BASE_URL,
                    LANGUAGE,
                    TIME_ZONE,
                    ORGANIZATION,
                    NOTICE,
                    REVIEW,
                    CRISIS,
                    MENU,
                    CREDENTIALS,
                    LIMITS,
                    EXIT,
                    CORRECTIONS,
                    SHARE_IMAGES,
                    HTACCESS,
                    DEMONSTRATION,
                    SIGNED_FOR,
                    SEARCH,
                    RULES,
                    VOUCH,
                    THEME)
            .knownElsewhereAs(Map.of(
                    "name", "title",
                    "url", "base_url",
                    "baseURL", "base_url",
                    "lang", "language",
                    "timezone", "time_zone",
                    "publisher", "organization"));

    /** The settings of a site that has none: enough to go on and find what else is wrong. */
    static final SiteSettings NONE = new SiteSettings(
            "Untitled site",
            URI.create("https://example.invalid"),
            "en-US",
            ZoneOffset.UTC,
            new Organization("", Optional.empty(), "", "", "", ""),
            "",
            ReviewPolicy.CLAIMED,
            List.of(),
            List.of(),
            Credentials.builtInAnd(Map.of()),
            Limits.DEFAULT,
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
            SiteSettings.Places.NONE);

    private SettingsReader() {}

    /** Reads the settings; what is missing or wrong is reported, and something usable takes its place. */
    public static Outcome<SiteSettings> read(Source source) {
        Diagnostics remarks = new Diagnostics(source);
        FieldValues form = FieldValues.of(FORM, YamlDocument.read(remarks), 0, remarks);
        return remarks.with(new SiteSettings(
                form.value(TITLE).orElse(NONE.title()),
                form.value(BASE_URL).orElse(NONE.baseUrl()),
                form.value(LANGUAGE).orElse(NONE.language()),
                form.value(TIME_ZONE).orElse(NONE.timeZone()),
                form.value(ORGANIZATION).orElse(NONE.organization()),
                form.text(NOTICE),
                form.value(REVIEW).orElse(ReviewPolicy.DEFAULT),
                form.value(CRISIS).orElse(List.of()).stream().map(Placed::value).toList(),
                form.value(MENU).orElse(List.of()).stream().map(Placed::value).toList(),
                Credentials.builtInAnd(form.value(CREDENTIALS).orElse(Map.of())),
                form.value(LIMITS).orElse(Limits.DEFAULT),
                form.value(EXIT).orElse(Exit.NOWHERE),
                form.placed(CORRECTIONS),
                form.value(SHARE_IMAGES).orElse(false),
                form.value(HTACCESS).orElse(false),
                form.value(DEMONSTRATION).orElse(false),
                form.value(SIGNED_FOR).orElse(List.of()).stream()
                        .map(Placed::value)
                        .distinct()
                        .toList(),
                form.value(SEARCH).orElse(List.of()),
                form.value(RULES).orElse(RuleWeights.NONE),
                form.placed(VOUCH),
                form.value(THEME).orElse(Appearance.BUILT_IN),
                new SiteSettings.Places(
                        form.spanOf(ORGANIZATION),
                        form.spanOf(REVIEW),
                        form.spanOf(CRISIS),
                        form.spanOf(TITLE),
                        form.spanOf(BASE_URL),
                        form.spanOf(NOTICE))));
    }

    private static <E extends Enum<E>> FieldType<E> words(Class<E> words) {
        return FieldType.choice(words, SettingsReader::word);
    }

    private static String word(Enum<?> written) {
        return written.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    private static Organization organization(FieldValues form) {
        return new Organization(
                form.text(ORG_NAME),
                form.value(ORG_PHONE),
                form.text(ORG_ANSWERED_BY),
                form.text(ORG_HOURS),
                form.text(ORG_AREA),
                form.text(ORG_URL));
    }

    private static ReviewPolicy review(FieldValues form) {
        return new ReviewPolicy(
                form.value(EVERY).orElse(USUAL.every()),
                form.value(DUE_SOON).orElse(USUAL.dueSoon()),
                form.value(GRACE).orElse(USUAL.grace()),
                form.value(REQUIRE).orElse(USUAL.require()),
                form.value(CHANGED).orElse(USUAL.changed()),
                form.value(OVERDUE).orElse(USUAL.overdue()),
                form.value(EXPIRED).orElse(USUAL.expired()),
                form.value(DATA_FROM_CLAIMS).orElse(USUAL.structuredDataFromClaims()));
    }

    private static @Nullable CrisisLine crisis(FieldValues form) {
        CrisisLine line = new CrisisLine(
                form.text(CRISIS_NAME),
                form.value(CRISIS_CALL),
                form.text(CRISIS_CALL_HINT),
                form.value(CRISIS_TEXT),
                form.text(CRISIS_KEYWORD),
                form.text(CRISIS_CHAT),
                form.text(CRISIS_ABOUT),
                form.value(CRISIS_IN).orElse(Map.of()).entrySet().stream()
                        .collect(Collectors.toMap(
                                Map.Entry::getKey,
                                language -> language.getValue().value())));
        if (!form.has(CRISIS_CALL) && !form.has(CRISIS_TEXT) && !form.has(CRISIS_CHAT)) {
            form.remarks()
                    .error(
                            ReadRule.FIELD_MISSING,
                            form.span(),
                            "a crisis line needs 'call', 'text' or 'chat'",
                            "add the number or the address where readers find help");
        }
        if (form.has(CRISIS_KEYWORD) && !form.has(CRISIS_TEXT)) {
            form.remarks()
                    .error(
                            ReadRule.FIELD_MISSING,
                            form.spanOf(CRISIS_KEYWORD),
                            "'keyword' is the word to text, and no number is here to text it to",
                            "add 'text:' with the number");
        }
        return line.name().isEmpty() ? null : line;
    }

    private static OtherLanguage crisisLanguage(FieldValues form) {
        return new OtherLanguage(form.text(CRISIS_CALL_HINT), form.text(CRISIS_KEYWORD), form.text(CRISIS_CHAT));
    }

    private static @Nullable MenuEntry menuEntry(FieldValues form) {
        String title = form.text(MENU_TITLE);
        Placed<String> address = form.placed(MENU_ADDRESS).orElse(null);
        return title.isEmpty() || address == null ? null : new MenuEntry(title, address);
    }

    private static Exit exit(FieldValues form) {
        return new Exit(
                form.value(EXIT_TO).orElse(Exit.NOWHERE.to()),
                form.value(EXIT_BELOW).orElse(List.of()));
    }

    private static Limits limits(FieldValues form) {
        return new Limits(
                form.value(ARTICLE_BYTES).orElse(Limits.DEFAULT.bytes()),
                form.value(NESTING).orElse(Limits.DEFAULT.nesting()));
    }
}
