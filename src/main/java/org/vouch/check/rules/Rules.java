package org.vouch.check.rules;

import java.util.List;
import java.util.Locale;

/** All rules, in plain sight. */
final class Rules {
    static final List<Rule> ALL = List.of(
            new ReviewersKnown(),
            new ReviewersIndependent(),
            new ReviewersClinical(),
            new LicensesChecked(),
            new NamesDistinct(),
            new PlaceholdersReplaced(),
            new ColorsReadable(),
            new ReviewersAsSigned(),
            new ClaimsWhole(),
            new DatesInOrder(),
            new ReviewsAfterChanges(),
            new LinksLead(),
            new LinksWhole(),
            new SourcesRecent(),
            new TermsKnown(),
            new GlossaryNamesDistinct(),
            new CostTablesKnown(),
            new CostToolLinks(),
            new CostsRecent(),
            new CostSourcesUsed(),
            new CostsOfferFreeCare(),
            new PhoneAnswered(),
            new CrisisLinesThere(),
            new ExitsHavePages(),
            new SearchWordsLead(),
            new ClaimsEvidenced(),
            new RecordsSound());

    /** Those that ask what readers get. */
    static final List<StandingRule> OF_STANDINGS = List.of(
            new AddressesUnique(),
            new AddressesPortable(),
            new RedirectsLead(),
            new LinksShown(),
            new FilesShown(),
            new PagesLinked(),
            new TranslationsCurrent(),
            new TextsTranslated(),
            new LinksStayInLanguage(),
            new TermsVouched(),
            new SearchHoldsSentences(),
            new SearchWordsKnown(),
            new ReviewsCurrent());

    private Rules() {}

    /** Returns the words of a rule's name: {@code LinksLead} sees to it that links lead. */
    static String words(Class<?> rule) {
        return rule.getSimpleName().replaceAll("(?<=[a-z])(?=[A-Z])", " ").toLowerCase(Locale.ROOT);
    }
}
