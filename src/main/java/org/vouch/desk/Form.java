package org.vouch.desk;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What somebody filled in, in a form or behind the question mark of an address.
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

    private static String decoded(String encoded) throws FormBody.Unacceptable {
        byte[] bytes = new byte[encoded.length()];
        int length = 0;
        for (int i = 0; i < encoded.length(); i++) {
            char c = encoded.charAt(i);
            if (c == '%') {
                int high = i + 2 < encoded.length() ? Character.digit(encoded.charAt(i + 1), 16) : -1;
                int low = i + 2 < encoded.length() ? Character.digit(encoded.charAt(i + 2), 16) : -1;
                if (high < 0 || low < 0) {
                    throw new FormBody.Unacceptable(400, "This is not a form that a browser sends.");
                }
                bytes[length++] = (byte) (high * 16 + low);
                i += 2;
            } else if (c < 0x80) {
                bytes[length++] = (byte) (c == '+' ? ' ' : c);
            } else {
                throw new FormBody.Unacceptable(400, "This is not a form that a browser sends.");
            }
        }
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes, 0, length))
                    .toString();
        } catch (CharacterCodingException notText) {
            throw new FormBody.Unacceptable(400, "This is not a form that a browser sends.");
        }
    }

    /** Returns what stands in a field, without the blanks around it; nothing if it is missing. */
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
