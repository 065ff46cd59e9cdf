package org.vouch.reader.yaml;

import org.vouch.model.text.Finding;
import org.vouch.model.text.Span;

/**
 * Every rule by which reading finds something, in one list. A file is read by what is in it and by nothing else: what
 * does not fit is said, never guessed in silence.
 */
public enum ReadRule {
    /** There is no site to read. */
    SITE_MISSING("site-missing", "A site has a folder content/ with a file site.yaml."),
    /** A file cannot be opened. */
    FILE_UNREADABLE("file-unreadable", "Every file of the site can be opened."),
    /** A file is not UTF-8. */
    FILE_ENCODING("file-encoding", "Text files are saved as UTF-8."),
    /** A file holds two versions of itself. */
    MERGE_UNFINISHED("merge-unfinished", "No file holds both versions of a merge."),
    /** A file's name cannot be used. */
    FILE_NAME("file-name", "File names can be read, typed and used in an address."),
    /** A file that may not go out. */
    FILE_KIND(
            "file-kind",
            "Beside pages lie pictures and documents of kinds that can be reviewed, and in static/ what a host wants."),
    /** A file lies where nothing reads it. */
    FILE_PLACE("file-place", "Every file below content/ lies in a folder that is read."),
    /** A link in the file system is not followed. */
    FILE_LINK("file-link", "Nothing outside of the site's own folder is read."),
    /** A data file is too large. */
    FILE_SIZE("file-size", "Front matter has at most 64 kB, any other YAML file at most 1 MB."),
    /** A page is too large. */
    PAGE_SIZE("page-size", "A page's file is not larger than the site's limit."),
    /** The fences of front matter are missing or wrong. */
    FRONT_MATTER("front-matter", "A page starts with its fields between two lines of '---'."),
    /** An answer to a packet is not as the packet saved it. */
    ANSWER_WHOLE("answer-whole", "An answer is the file that a packet saved, unchanged."),
    /** Something is not YAML. */
    YAML_SYNTAX("yaml-syntax", "Fields are written in YAML."),
    /** A key appears twice. */
    YAML_DUPLICATE("yaml-duplicate", "A key appears once."),
    /** A part of YAML that is not used here. */
    YAML_FEATURE("yaml-feature", "Anchors, aliases, tags, directives and second documents are not used."),
    /** Values are nested too deeply. */
    YAML_NESTING("yaml-nesting", "Values are nested at most 50 deep."),
    /** A part of a text is taken for a comment. */
    YAML_COMMENT("yaml-comment", "What looks like text is not a comment."),
    /** A key that nothing reads. */
    FIELD_UNKNOWN("field-unknown", "Every key is one that is read."),
    /** A required field is not there. */
    FIELD_MISSING("field-missing", "Required fields are there."),
    /** A field without a value. */
    FIELD_EMPTY("field-empty", "A field that is there has a value."),
    /** A value of another kind. */
    FIELD_TYPE("field-type", "A value is of the kind that its field wants."),
    /** A text has marks of Markdown or HTML. */
    FIELD_MARKUP("field-markup", "A field is plain text."),
    /** A day that is not one. */
    DATE_INVALID("date-invalid", "A day is written YYYY-MM-DD and is in the calendar."),
    /** A length of time that is not one. */
    DURATION_INVALID("duration-invalid", "A length of time is a number with its unit, such as 12 months."),
    /** A number that is not one. */
    NUMBER_INVALID("number-invalid", "A whole number is written with digits alone."),
    /** An amount that is not one. */
    MONEY_INVALID("money-invalid", "An amount is written in digits, with two more for cents if there are any."),
    /** A percentage that is not one. */
    PERCENT_INVALID("percent-invalid", "A percentage is a number from 0 to 100 followed by '%'."),
    /** A word that is not among those allowed. */
    CHOICE_UNKNOWN("choice-unknown", "A word from a list is one of the list."),
    /** An id that cannot be one. */
    ID_INVALID("id-invalid", "An id has lower-case letters, digits and hyphens."),
    /** An id that appears twice. */
    ID_DUPLICATE("id-duplicate", "An id appears once in its list."),
    /** An address on the site that is not one. */
    ADDRESS_INVALID("address-invalid", "An address on this site starts with '/'."),
    /** An address on the web that is not one. */
    URL_INVALID("url-invalid", "An address on the web starts with https:// or http://."),
    /** A text that is no telephone number. */
    PHONE_INVALID("phone-invalid", "A telephone number is one number, and readers dial what they read."),
    /** A tag, zone or currency that does not exist. */
    CODE_UNKNOWN("code-unknown", "Languages, time zones and currencies are written with their code."),
    /** A figure's source is not in the file. */
    SOURCE_UNKNOWN("source-unknown", "The source that a figure names is listed in its file."),
    /** A price in none of the four forms. */
    PRICE_FORM("price-form", "A price is exact, a range, or open at one end."),
    /** A plan whose terms say nothing, or two things. */
    PLAN_SHARE("plan-share", "A plan asks for a part of the bill or for an amount at each visit."),
    /** A comparison that starts with an unknown option, or with too few or too many. */
    COST_COMPARE("cost-compare", "The options that are compared at first are two to four of their own table."),
    /** A sequence of something that there is not, or that is no course. */
    SEQUENCE_STAYS("sequence-stays", "A sequence is made of whole courses of its own table."),
    /** Letters after a name that nobody explains. */
    CREDENTIAL_UNKNOWN("credential-unknown", "The letters after a name have a meaning that readers can look up."),
    /** Interface words that nothing says. */
    WORDS_UNKNOWN("words-unknown", "Interface words replace words that the program says."),
    /** Interface words that a language lacks. */
    WORDS_MISSING("words-missing", "A language of the site has all interface words."),
    /** Words to look for that are not in the notation of word lists. */
    PHRASE_INVALID("phrase-invalid", "The words that a rule looks for are in the notation of word lists."),
    /** A word rule that there is not. */
    LANGUAGE_CONTEXT_UNKNOWN("language-context-unknown", "A word rule names contexts that there are."),
    LANGUAGE_RULE_UNKNOWN("language-rule-unknown", "A word list changes rules that there are."),
    /** A weight for a rule that cannot have it. */
    RULE_WEIGHT("rule-weight", "A site turns down rules that may be turned down."),
    /** An entry of what is known about a rule or a file of which nothing may be. */
    KNOWN_FINDING("known-finding", "Only findings of rules that may be turned down are known."),
    /** Interface words with other places for values. */
    WORDS_PLACES("words-places", "Interface words have the places for values that the program fills."),
    /** Words of the program that say how a review is known. */
    WORDS_KEPT("words-kept", "How a review is known is said in the program's own words."),
    /** An invalid fingerprint. */
    FINGERPRINT_INVALID("fingerprint-invalid", "A fingerprint is a SHA-256 in 64 lower-case digits."),
    /** An invalid moment. */
    MOMENT_INVALID("moment-invalid", "A moment is written with its day, its time and Z."),
    /** A ledger of no page. */
    LEDGER_PAGE("ledger-page", "A ledger is about a page that there is."),
    /** An entry of a kind that this program does not know. */
    ENTRY_KNOWN("entry-known", "Every entry of a ledger is of a kind that this version of Vouch knows."),
    /** A target that does not say how to reach it. */
    DEPLOY_TARGET("deploy-target", "A target in deploy.yaml says how its host is reached."),
    /** A secret in a file that is not secret. */
    DEPLOY_SECRET("deploy-secret", "There is no secret in deploy.yaml.");

    private final String id;
    private final String sentence;

    ReadRule(String id, String sentence) {
        this.id = id;
        this.sentence = sentence;
    }

    /** Returns the stable id, in kebab case. */
    public String id() {
        return id;
    }

    /** Returns what ought to be so, in one sentence. */
    public String sentence() {
        return sentence;
    }

    /** Returns an error of this rule. */
    public Finding error(Span span, String message) {
        return Finding.error(id, span, message);
    }

    /** Returns a warning of this rule. */
    public Finding warning(Span span, String message) {
        return Finding.warning(id, span, message);
    }

    /** Returns a piece of advice by this rule. */
    public Finding advice(Span span, String message) {
        return Finding.advice(id, span, message);
    }
}
