package org.vouch.desk;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.vouch.build.Edition;
import org.vouch.page.Person;

/**
 * What stands around every page of the desk.
 *
 * @param title the name of the page
 * @param site the name of the site
 * @param room which part of the desk it is: {@code queue}, {@code calendar}, {@code page} or {@code keys}
 * @param start tells this start of the server from any other
 * @param edition the number of the edition that it shows
 * @param token the word that only this server's own pages know
 * @param query what leads to the same person's other pages, behind their addresses; may be empty
 * @param people who may be chosen as "I am"
 */
public record DeskFrame(
        String title,
        String site,
        String room,
        String start,
        String edition,
        String token,
        String query,
        List<Choice> people) {
    /** The field of every form in which the word stands that only this server's own pages know. */
    static final String TOKEN = "token";

    /** Copies the list in. */
    public DeskFrame {
        people = List.copyOf(people);
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
    record Maker(String start, String token) {
        DeskFrame frame(String title, String room, Edition edition, QueueFilter filter) {
            return new DeskFrame(
                    title,
                    edition.library().settings().title(),
                    room,
                    start,
                    Long.toString(edition.number()),
                    token,
                    filter.personQuery(),
                    people(edition, filter.reviewer()));
        }
    }

    private static List<Choice> people(Edition edition, String chosen) {
        List<Choice> choices = new ArrayList<>();
        edition.library().people().values().stream()
                .filter(person -> !person.credentials().isEmpty())
                .sorted(Comparator.comparing(Person::name))
                .forEach(person -> choices.add(new Choice(
                        person.id(),
                        person.name() + ", " + person.letters(),
                        person.id().equals(chosen))));
        return choices;
    }
}
