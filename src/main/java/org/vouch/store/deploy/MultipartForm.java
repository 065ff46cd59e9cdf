package org.vouch.store.deploy;

import java.io.ByteArrayOutputStream;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.util.UUID;

/** The parts of a form as they go over HTTP (RFC 7578). */
final class MultipartForm {
    private final String boundary = "vouch-" + UUID.randomUUID();
    private final ByteArrayOutputStream parts = new ByteArrayOutputStream();

    /**
     * Adds a part.
     *
     * @param name has neither quotation marks nor line ends in it
     * @param file whether it is a file, which then has that name, too
     * @param type its content type
     */
    MultipartForm part(String name, boolean file, String type, byte[] bytes) {
        line("--" + boundary);
        line("Content-Disposition: form-data; name=\"" + name + "\"" + (file ? "; filename=\"" + name + "\"" : ""));
        line("Content-Type: " + type);
        line("");
        parts.writeBytes(bytes);
        line("");
        return this;
    }

    private void line(String text) {
        parts.writeBytes((text + "\r\n").getBytes(StandardCharsets.UTF_8));
    }

    /** Makes a call carry the form. */
    HttpRequest.Builder in(HttpRequest.Builder call, String method) {
        line("--" + boundary + "--");
        return call.header("Content-Type", "multipart/form-data; boundary=" + boundary)
                .method(method, BodyPublishers.ofByteArray(parts.toByteArray()));
    }
}
