package org.vouch.site.view;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.vouch.check.rules.PublicationStatus;
import org.vouch.model.library.Library;
import org.vouch.model.library.ListingAddresses;
import org.vouch.model.library.SiteSettings;
import org.vouch.model.page.Credential;
import org.vouch.model.page.Person;
import org.vouch.model.text.Placed;

/** Shows the people of a site in one language, with their letters spelled out. */
final class People {
    private final Library library;
    private final Localizer speech;
    private final ListingAddresses lists;
    private final Map<String, PersonView> views = new HashMap<>();

    People(Library library, Localizer speech, ListingAddresses lists) {
        this.library = library;
        this.speech = speech;
        this.lists = lists;
        library.people().values().forEach(person -> views.put(person.id(), view(person)));
    }

    /**
     * Returns a person of the site.
     *
     * @throws IllegalArgumentException if there is no such person; pages that name one are never assembled
     */
    PersonView of(String id) {
        PersonView view = views.get(id);
        if (view == null) {
            throw new IllegalArgumentException("nobody is called " + id);
        }
        return view;
    }

    /**
     * Returns the person who vouches for a page, with the name and the letters that they had when they did: their file
     * may say something else by now.
     *
     * @throws IllegalArgumentException if there is no such person
     */
    PersonView of(PublicationStatus.Claim.Signer signer) {
        PersonView now = of(signer.id());
        String letters = String.join(", ", signer.letters());
        return now.name().equals(signer.name()) && now.letters().equals(letters)
                ? now
                : new PersonView(
                        signer.name(),
                        letters,
                        now.href(),
                        now.role(),
                        credentials(signer.letters()),
                        now.bio(),
                        now.photo(),
                        now.license());
    }

    private List<PersonView.CredentialView> credentials(List<String> letters) {
        return letters.stream()
                .map(each -> new PersonView.CredentialView(each, meaning(each)))
                .toList();
    }

    private PersonView view(Person person) {
        SiteSettings settings = library.settings();
        List<PersonView.CredentialView> credentials =
                credentials(person.credentials().stream().map(Placed::value).toList());
        return new PersonView(
                person.name(),
                person.letters(),
                settings.href(lists.reviewer(person.id()).path()),
                speech.own(person.role()),
                credentials,
                speech.own(person.bio()),
                person.photo()
                        .map(photo -> settings.href("/reviewers/" + photo.value()))
                        .orElse(""),
                person.license().map(this::license).orElse(""));
    }

    /** What the site says of its letters in its main language comes first there, and last in every other one. */
    private String meaning(String letters) {
        Optional<Credential> explained = library.settings().credential(letters);
        boolean inMain = speech.language()
                .equals(library.wordsFor(library.settings().language()).language());
        if (inMain && explained.filter(Credential::own).isPresent()) {
            return explained.get().meaning();
        }
        return speech.credential(letters)
                .or(() -> explained.map(Credential::meaning).map(speech::own))
                .orElse("");
    }

    private String license(Person.License license) {
        return license.checked()
                .map(day -> speech.say(
                        "license.checked",
                        license.id(),
                        license.state(),
                        speech.date(day).words()))
                .orElseGet(() -> speech.say("license", license.id(), license.state()));
    }
}
