package org.vouch.check.rules;

import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.vouch.check.words.PageText;
import org.vouch.model.text.Finding;

/** An author is a name: it is above words that were reviewed, and no reviewer reads it. */
final class AuthorsNamed implements PageRule {
    /** So many words a name has at most, letters after it included. */
    private static final int MOST = 7;

    /** Signs of a sentence: none is in a name, but for the point of "Dr." and of an initial. */
    private static final Pattern SENTENCE =
            Pattern.compile("[:;!?\"()\\[\\]<>/]|\\p{L}{4,}\\.|, \\p{Ll}+ \\p{Ll}+|[0-9]");

    @Override
    public Stream<Finding> check(PageText manuscript) {
        return manuscript.page().frontMatter().author().stream()
                .filter(author -> author.value().strip().split("\\s+").length > MOST
                        || SENTENCE.matcher(author.value()).find())
                .map(author -> Finding.error(
                                "author-name",
                                author.span(),
                                "an author is a name, and this says more: " + author.value())
                        .fix("write the name alone, or the name of a file in content/reviewers/"));
    }
}
