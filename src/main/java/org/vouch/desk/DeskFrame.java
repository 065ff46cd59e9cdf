package org.vouch.desk;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.vouch.model.page.Person;
import org.vouch.service.preview.SiteSnapshot;

/**
 * What surrounds every page of the desk.
 *
 * @param title the name of the page
 * @param site the name of the site
 * @param room which part of the desk it is: {@code queue}, {@code calendar}, {@code page} or {@code keys}
 * @param start tells this start of the server from any other
 * @param edition the number of the edition that it shows
 * @param token the word that only the desk's own pages know
 * @param address the address of the desk, to which keys belong, such as {@code http://localhost:4747}
 * @param siteAddress where the site is shown
 * @param query what leads to the same person's other pages, after their addresses; may be empty
 * @param people the clinicians, who may be chosen as "I am"
 * @param writers everybody else of the site
 */
public record DeskFrame(
        String title,
        String site,
        String room,
        String start,
        String edition,
        String token,
        String address,
        String siteAddress,
        String query,
        List<Choice> people,
        List<Choice> writers) {
    /** The field of every form that holds the word that only the desk's own pages know. */
    static final String TOKEN = "token";

    /** Copies the lists in. */
    public DeskFrame {
        people = List.copyOf(people);
        writers = List.copyOf(writers);
    }

    /**
     * Something that can be chosen.
     *
     * @param value what is sent
     * @param label what is read
     * @param chosen whether it is chosen now
     */
    public record Choice(String value, String label, boolean chosen) {}

    /** Makes the frames of one start of the server. */
    record Maker(String start, FormToken token, int port) {
        DeskFrame frame(String title, String room, SiteSnapshot edition, QueueFilter filter) {
            return new DeskFrame(
                    title,
                    edition.library().settings().title(),
                    room,
                    start,
                    Long.toString(edition.number()),
                    token.word(),
                    Origin.DESK.at(port),
                    Origin.SITE.at(port),
                    filter.personQuery(),
                    people(edition, true, filter.reviewer()),
                    people(edition, false, filter.reviewer()));
        }
    }

    /** Returns whose pages may be asked for, beside those of anyone who looks. */
    static List<Choice> whose(SiteSnapshot edition, QueueFilter filter) {
        List<Choice> whose = new ArrayList<>();
        whose.add(new Choice(QueueFilter.ALL, "everybody", filter.of().equals(QueueFilter.ALL)));
        whose.add(new Choice(QueueFilter.NOBODY, "nobody yet", filter.of().equals(QueueFilter.NOBODY)));
        whose.addAll(people(edition, true, filter.of()));
        return whose;
    }

    private static List<Choice> people(SiteSnapshot edition, boolean clinical, String chosen) {
        List<Choice> choices = new ArrayList<>();
        edition.library().people().values().stream()
                .filter(person -> person.credentials().isEmpty() != clinical)
                .sorted(Comparator.comparing(Person::name))
                .forEach(person -> choices.add(new Choice(
                        person.id(),
                        clinical ? person.name() + ", " + person.letters() : person.name(),
                        person.id().equals(chosen))));
        return choices;
    }
}
