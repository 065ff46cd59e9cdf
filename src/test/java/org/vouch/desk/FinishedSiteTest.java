package org.vouch.desk;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A finished site is shown as it is, to readers of this computer. */
class FinishedSiteTest {
    private static final HttpClient CLIENT = HttpClient.newHttpClient();

    private @Nullable FinishedSite site;

    private String address = "";

    @BeforeEach
    void open() throws IOException {
        FinishedSite opened = FinishedSite.open(Map.of(
                "index.html", "<p>Home".getBytes(UTF_8),
                "a b/index.html", "<p>A page".getBytes(UTF_8),
                "assets/site.css", "p {}".getBytes(UTF_8),
                "404.html", "<p>Not here".getBytes(UTF_8)));
        site = opened;
        address = opened.address();
    }

    @AfterEach
    void close() {
        if (site != null) {
            site.close();
        }
    }

    private String get(String path) throws IOException, InterruptedException {
        return said(HttpRequest.newBuilder(URI.create(address + path)).build());
    }

    private static String said(HttpRequest request) throws IOException, InterruptedException {
        HttpResponse<String> answer = CLIENT.send(request, BodyHandlers.ofString());
        return answer.statusCode() + " "
                + answer.headers().firstValue("Content-Type").orElse("") + " "
                + answer.headers().firstValue("Location").orElse(answer.body().strip());
    }

    @Test
    void hands_out_its_files_and_nothing_else() throws Exception {
        assertEquals("200 text/html; charset=utf-8 <p>Home", get(""));
        assertEquals("200 text/html; charset=utf-8 <p>A page", get("a%20b/"));
        assertEquals("303 text/plain; charset=utf-8 /a%20b/", get("a%20b"));
        assertEquals("200 text/css; charset=utf-8 p {}", get("assets/site.css"));
        assertEquals("404 text/html; charset=utf-8 <p>Not here", get("nowhere/"));
        assertEquals("404 text/plain; charset=utf-8 There is nothing here.", get("..%2Fetc/passwd"));
    }

    @Test
    void takes_no_form_and_answers_no_other_name() throws Exception {
        String own = address.substring(0, address.length() - 1);
        assertEquals(
                "405 text/plain; charset=utf-8 Nothing here takes a form.",
                said(HttpRequest.newBuilder(URI.create(address))
                        .header("Origin", own)
                        .POST(BodyPublishers.ofString("a=b"))
                        .build()));
        assertEquals(
                "403 text/plain; charset=utf-8 Another site asked for this, so it is refused.",
                said(HttpRequest.newBuilder(URI.create(address))
                        .header("Sec-Fetch-Site", "cross-site")
                        .build()));
    }
}
