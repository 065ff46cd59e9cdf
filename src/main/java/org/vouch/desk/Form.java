package org.vouch.desk;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.vouch.model.text.UrlPath;

/**
 * What somebody filled in, in a form or after the question mark of an address.
 *
 * @param fields the values by the names of the fields, in the order in which they were sent
 */
record Form(Map<String, List<String>> fields) {
    /** No page of the desk has nearly as many fields. */
    private static final int MOST = 400;

    public Form {
        Map<String, List<String>> copy = new LinkedHashMap<>();
        fields.forEach((name, values) -> copy.put(name, List.copyOf(values)));
        fields = copy;
    }

    /**
     * Reads what a browser sends: names and values in UTF-8, with line ends as a file of the site has them.
     *
     * @throws FormBody.Unacceptable if no browser sends that
     */
    public static Form of(String encoded) throws FormBody.Unacceptable {
        Map<String, List<String>> fields = new LinkedHashMap<>();
        int number = 0;
        for (String pair : encoded.isEmpty() ? new String[0] : encoded.split("&", -1)) {
            int equals = pair.indexOf('=');
            String name = decoded(equals < 0 ? pair : pair.substring(0, equals));
            String value = equals < 0 ? "" : decoded(pair.substring(equals + 1));
            fields.computeIfAbsent(name, none -> new ArrayList<>())
                    .add(value.replace("\r\n", "\n").replace('\r', '\n'));
            if (++number > MOST) {
                throw new FormBody.Unacceptable(413, "There are too many fields.");
            }
        }
        return new Form(fields);
    }

    /** Browsers send nothing but ASCII, with '+' for a blank. */
    private static String decoded(String encoded) throws FormBody.Unacceptable {
        return Optional.of(encoded)
                .filter(sent -> sent.chars().allMatch(c -> c < 0x80))
                .flatMap(sent -> UrlPath.decoded(sent.replace('+', ' ')))
                .orElseThrow(() -> new FormBody.Unacceptable(400, "This is not a form that a browser sends."));
    }

    /** Returns what is in a field, without the blanks around it; nothing if it is missing. */
    String text(String name) {
        List<String> values = all(name);
        return values.isEmpty() ? "" : values.get(0).strip();
    }

    /** Returns every value of a field. */
    List<String> all(String name) {
        return fields.getOrDefault(name, List.of());
    }

    /** Returns whether a box is ticked. */
    boolean ticked(String name) {
        return !text(name).isEmpty();
    }
}
