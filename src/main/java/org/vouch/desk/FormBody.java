package org.vouch.desk;

import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** Takes in a form that a browser posts, as far as it is one. */
final class FormBody {
    private static final String TYPE = "application/x-www-form-urlencoded";

    /** More than anybody types into a form, in bytes. */
    private static final int MOST = 64 * 1024;

    private FormBody() {}

    /** What was sent is not taken; the reason repeats nothing of it. */
    static final class Unacceptable extends Exception {
        private static final long serialVersionUID = 1L;

        private final int status;
        private final String why;

        Unacceptable(int status, String why) {
            super(why);
            this.status = status;
            this.why = why;
        }

        int status() {
            return status;
        }

        String why() {
            return why;
        }
    }

    /**
     * Returns the form.
     *
     * @throws Unacceptable if it is not a form, is too large, or does not arrive: the server cuts off a browser that
     *     sends it drop by drop
     */
    static Form form(HttpExchange exchange) throws Unacceptable {
        List<String> types = exchange.getRequestHeaders().getOrDefault("Content-Type", List.of());
        if (types.size() != 1 || !types.get(0).split(";", 2)[0].strip().equals(TYPE)) {
            throw new Unacceptable(415, "This server takes forms, nothing else.");
        }
        try (InputStream body = exchange.getRequestBody()) {
            byte[] bytes = body.readNBytes(MOST + 1);
            if (bytes.length > MOST) {
                throw new Unacceptable(413, "This is more than anybody types into a form.");
            }
            return Form.of(new String(bytes, StandardCharsets.ISO_8859_1));
        } catch (IOException cutOff) {
            throw new Unacceptable(400, "The form did not arrive whole.");
        }
    }
}
