package org.vouch.desk;

import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * What a browser gets.
 *
 * @param status the status
 * @param type the type of its bytes
 * @param bytes the body
 * @param location where the browser is to go instead, if anywhere
 */
@SuppressWarnings("ArrayRecordComponent")
record Answer(int status, String type, byte[] bytes, Optional<String> location) {
    static final String HTML = "text/html; charset=utf-8";

    private static final Map<String, String> TYPES = Map.ofEntries(
            Map.entry("html", HTML),
            Map.entry("css", "text/css; charset=utf-8"),
            Map.entry("js", "text/javascript; charset=utf-8"),
            Map.entry("json", "application/json"),
            Map.entry("xml", "application/xml"),
            Map.entry("txt", "text/plain; charset=utf-8"),
            Map.entry("ics", "text/calendar; charset=utf-8"),
            Map.entry("csv", "text/csv; charset=utf-8"),
            Map.entry("svg", "image/svg+xml"),
            Map.entry("png", "image/png"),
            Map.entry("jpg", "image/jpeg"),
            Map.entry("jpeg", "image/jpeg"),
            Map.entry("webp", "image/webp"),
            Map.entry("avif", "image/avif"),
            Map.entry("gif", "image/gif"),
            Map.entry("ico", "image/x-icon"),
            Map.entry("woff2", "font/woff2"),
            Map.entry("pdf", "application/pdf"),
            Map.entry("mp4", "video/mp4"),
            Map.entry("mp3", "audio/mpeg"));

    /** Returns a page. */
    static Answer page(int status, byte[] bytes) {
        return new Answer(status, HTML, bytes, Optional.empty());
    }

    /** Returns a file, with the type that its name tells. */
    static Answer file(String path, byte[] bytes) {
        String ending = path.substring(path.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
        return new Answer(200, TYPES.getOrDefault(ending, "application/octet-stream"), bytes, Optional.empty());
    }

    /** Returns plain words. */
    static Answer words(int status, String words) {
        return new Answer(
                status, "text/plain; charset=utf-8", (words + "\n").getBytes(StandardCharsets.UTF_8), Optional.empty());
    }

    /** Sends the browser elsewhere on this server. */
    static Answer sendTo(String address) {
        return new Answer(303, "text/plain; charset=utf-8", new byte[0], Optional.of(address));
    }
}
