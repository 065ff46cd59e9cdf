package org.vouch.store.deploy;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.sun.net.httpserver.HttpServer;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.vouch.machine.S3Proxy;
import org.vouch.model.library.DeployHost;

/** What a bucket has is read from its list where that is the shorter way. */
class S3ListIT {
    private S3Proxy server;
    private Path bucket;

    @BeforeEach
    void makeBucket() throws Exception {
        server = S3Proxy.running();
        bucket = server.bucket();
    }

    private Host host(URI endpoint, String prefix) throws HostFailure {
        return DriverLibrary.load()
                .open(new DeployHost.S3(
                        String.valueOf(bucket.getFileName()),
                        prefix,
                        "us-east-1",
                        Optional.of(endpoint),
                        true,
                        false,
                        Optional.empty()));
    }

    @Test
    void which_of_many_files_are_there_is_read_from_the_list_of_the_bucket() throws Exception {
        Files.writeString(
                Files.createDirectories(bucket.resolve("sites/one/p7")).resolve("index.html"), "theirs");
        Files.writeString(bucket.resolve("sites/theirs.txt"), "theirs");
        Set<String> asked = new TreeSet<>();
        IntStream.range(0, 130).forEach(number -> asked.add("p" + number + "/index.html"));
        try (Host host = host(server.endpoint(), "sites/one")) {
            assertEquals(Set.of("p7/index.html"), host.present(asked));
        }
        try (Host host = host(server.endpoint(), "sites/two")) {
            assertEquals(Set.of(), host.present(asked));
        }
    }

    /** A bucket that is full of other things is not read through for the few files of a small site. */
    @Test
    void a_list_is_read_as_far_as_it_is_shorter_than_to_ask_for_each_file() throws Exception {
        List<String> kept = IntStream.range(0, 1_200)
                .mapToObj(number -> String.format(Locale.ROOT, "p%04d", number))
                .toList();
        AtomicInteger lists = new AtomicInteger();
        AtomicInteger heads = new AtomicInteger();
        HttpServer store = S3HostIT.store(exchange -> {
            String query = String.valueOf(exchange.getRequestURI().getQuery());
            if (query.contains("list-type=2")) {
                lists.incrementAndGet();
                byte[] list = list(kept, query.contains("continuation-token")).getBytes(UTF_8);
                exchange.sendResponseHeaders(200, list.length);
                exchange.getResponseBody().write(list);
            } else {
                heads.incrementAndGet();
                String path = exchange.getRequestURI().getPath();
                boolean there = kept.contains(path.substring(path.lastIndexOf('/') + 1));
                exchange.sendResponseHeaders(there ? 200 : 404, -1);
            }
        });
        try (Host host = host(S3HostIT.address(store), "")) {
            Set<String> many = new TreeSet<>(kept);
            many.add("q");
            assertEquals(new TreeSet<>(kept), host.present(many));
            assertEquals(List.of(2, 0), List.of(lists.getAndSet(0), heads.get()));
            Set<String> few = new TreeSet<>(kept.subList(1_000, 1_150));
            few.add("q");
            assertEquals(new TreeSet<>(kept.subList(1_000, 1_150)), host.present(few));
            assertEquals(List.of(1, few.size()), List.of(lists.get(), heads.get()));
        } finally {
            store.stop(0);
        }
    }

    private static String list(List<String> kept, boolean goesOn) {
        StringBuilder list = new StringBuilder("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<ListBucketResult>");
        list.append("<IsTruncated>").append(!goesOn).append("</IsTruncated>");
        if (!goesOn) {
            list.append("<NextContinuationToken>more</NextContinuationToken>");
        }
        kept.subList(goesOn ? 1_000 : 0, goesOn ? kept.size() : 1_000)
                .forEach(key -> list.append("<Contents><Key>").append(key).append("</Key></Contents>"));
        return list.append("</ListBucketResult>").toString();
    }
}
