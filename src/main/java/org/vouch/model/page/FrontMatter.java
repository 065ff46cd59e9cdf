package org.vouch.model.page;

import java.time.LocalDate;
import java.time.Period;
import java.util.List;
import java.util.Optional;
import org.vouch.model.text.Placed;

/**
 * What a page's author says about it, above its words.
 *
 * @param title its name
 * @param description one or two sentences for lists and search engines; may be empty
 * @param reviewer id of the clinician who is said to have verified it
 * @param verified the day on which that is said to have happened
 * @param published the day on which it first went out
 * @param modified the day of the last substantive change
 * @param author id of a person of the site, or a plain name
 * @param filing where readers find it
 * @param reviewEvery how long a review of this page holds, if not as long as the site says
 * @param slug the last step of its address, if not the file's name
 * @param redirectFrom addresses at which it once stood
 * @param draft whether it is held back
 * @param publishOn the day before which it is held back
 * @param withdrawn its end
 * @param exit whether 'Exit this page' is on it, if its author said so
 * @param sources the works that its text cites
 * @param unread fields that the author filled in with something that could not be read; each has its own finding
 */
public record FrontMatter(
        Placed<String> title,
        String description,
        Optional<Placed<String>> reviewer,
        Optional<Placed<LocalDate>> verified,
        Optional<Placed<LocalDate>> published,
        Optional<Placed<LocalDate>> modified,
        Optional<Placed<String>> author,
        Filing filing,
        Optional<Placed<Period>> reviewEvery,
        Optional<Placed<String>> slug,
        List<Placed<String>> redirectFrom,
        boolean draft,
        Optional<Placed<LocalDate>> publishOn,
        Optional<Withdrawal> withdrawn,
        Optional<Boolean> exit,
        List<Citation> sources,
        List<String> unread) {
    /** Copies the lists in. */
    public FrontMatter {
        redirectFrom = List.copyOf(redirectFrom);
        sources = List.copyOf(sources);
        unread = List.copyOf(unread);
    }

    /** Returns the one subject it is filed under. */
    public Optional<Placed<String>> category() {
        return filing.category();
    }

    /** Returns further subjects. */
    public List<Placed<String>> tags() {
        return filing.tags();
    }

    /** Returns readers' own words for what it is about, in the order of its author. */
    public List<Placed<String>> also() {
        return filing.also();
    }

    /** Returns the last day on which it went out or changed, if its author gave one. */
    public Optional<Placed<LocalDate>> changedOn() {
        return modified.or(() -> published).or(() -> publishOn);
    }

    /**
     * Returns the last day on which something happened to it, if its author gave one: it went out, changed, or was
     * verified.
     */
    public Optional<Placed<LocalDate>> lastDay() {
        return changedOn().or(() -> verified);
    }

    /** Returns the same front matter above other words, which cite these works. */
    public FrontMatter with(String otherTitle, String otherDescription, List<Citation> cited) {
        return new FrontMatter(
                new Placed<>(otherTitle, title.span()),
                otherDescription,
                reviewer,
                verified,
                published,
                modified,
                author,
                filing,
                reviewEvery,
                slug,
                redirectFrom,
                draft,
                publishOn,
                withdrawn,
                exit,
                cited,
                unread);
    }

    /** Returns the same front matter of a page that is filed under other terms. */
    public FrontMatter filedUnder(Optional<Placed<String>> otherCategory, List<Placed<String>> otherTags) {
        return new FrontMatter(
                title,
                description,
                reviewer,
                verified,
                published,
                modified,
                author,
                filing.under(otherCategory, otherTags),
                reviewEvery,
                slug,
                redirectFrom,
                draft,
                publishOn,
                withdrawn,
                exit,
                sources,
                unread);
    }
}
