package org.vouch.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.vouch.machine.DebianPackages;
import org.vouch.model.text.UrlPath;

/** A site behind real web servers, each with the file that the site brings for it and nothing else of its own. */
class WebServersIT {
    private static final String MODULES = "/usr/lib/apache2/modules/mod_";

    @TempDir
    static Path root;

    /** The output, and the same with settings for Apache of the site's own. */
    private static Path plain = Path.of("");

    private static Path withOwnLines = Path.of("");

    private Path site = plain;

    /** The servers for which a site brings a file. */
    enum Server {
        NGINX,
        APACHE,
        APACHE_BY_HTACCESS,
        APACHE_BY_HTACCESS_WITH_OWN_LINES,
        CADDY
    }

    @BeforeAll
    static void build() throws IOException {
        plain = MovedSite.build(root, "htaccess: true\n");
        withOwnLines = root.resolve("own");
        Path own = root.resolve("content/static/.htaccess");
        Files.createDirectories(own.getParent());
        Files.writeString(
                own,
                "Redirect 302 /elsewhere/ /articles/costs/\n<IfModule mod_headers.c>\nHeader set X-Robots-Tag none\n"
                        + "</IfModule>\n# It goes on \\");
        assertEquals(
                0,
                Vouch.commands()
                        .execute(
                                "build",
                                "-q",
                                "--root",
                                root.toString(),
                                "-o",
                                withOwnLines.toString(),
                                "--as-of",
                                "2024-06-01"));
        for (Path each : List.of(plain, withOwnLines)) {
            Files.writeString(each.resolve(".hidden"), "nobody may read this");
        }
        // A server that begins as root reads as somebody else.
        try (Stream<Path> all = Files.walk(root)) {
            for (Path each : all.toList()) {
                Files.setPosixFilePermissions(
                        each, PosixFilePermissions.fromString(Files.isDirectory(each) ? "rwxr-xr-x" : "rw-r--r--"));
            }
        }
    }

    private static String program(String name, String... packages) throws IOException, InterruptedException {
        Optional<Path> found = DebianPackages.bring(
                () -> Stream.of("/usr/sbin/", "/usr/bin/", "/usr/local/bin/")
                        .map(folder -> Path.of(folder + name))
                        .filter(Files::isExecutable)
                        .findFirst(),
                packages);
        return found.orElseThrow(() -> new IllegalStateException("The tests of header files need " + name
                        + ", and it is not on this machine. Install it (on Debian or Ubuntu: 'sudo apt-get install "
                        + String.join(" ", packages) + "'), and run the tests again."))
                .toString();
    }

    private List<String> command(Server server, Path folder, int port) throws Exception {
        String header = site.resolve(".well-known/vouch/headers") + "/";
        return switch (server) {
            case NGINX -> {
                String conf = "user root;\n".repeat(isRoot() ? 1 : 0) + "daemon off;\npid " + folder
                        + "/pid;\nevents {}\nhttp {\ntypes {\ntext/html html;\ntext/css css;\ntext/javascript js;\n}\n"
                        + "access_log off;\nclient_body_temp_path " + folder + "/body;\nproxy_temp_path " + folder
                        + "/proxy;\nfastcgi_temp_path " + folder + "/fast;\nuwsgi_temp_path " + folder
                        + "/uwsgi;\nscgi_temp_path " + folder + "/scgi;\nserver {\nlisten 127.0.0.1:" + port
                        + ";\nroot " + site + ";\ninclude " + header + "nginx.conf;\n}\n}\n";
                Path file = Files.writeString(folder.resolve("nginx.conf"), conf);
                yield List.of(
                        program("nginx", "nginx-light"),
                        "-p",
                        folder.toString(),
                        "-e",
                        folder + "/error",
                        "-c",
                        file.toString());
            }
            case APACHE -> apache(folder, port, "Include " + header + "apache.conf\n");
            case APACHE_BY_HTACCESS, APACHE_BY_HTACCESS_WITH_OWN_LINES ->
                apache(folder, port, "<Directory " + site + ">\nAllowOverride All\n</Directory>\n");
            case CADDY -> {
                String conf = "{\n\tadmin off\n}\nhttp://127.0.0.1:" + port + " {\n\troot * " + site + "\n\timport "
                        + header + "Caddyfile\n}\n";
                Path file = Files.writeString(folder.resolve("Caddyfile"), conf);
                yield List.of(program("caddy", "caddy"), "run", "--config", file.toString(), "--adapter", "caddyfile");
            }
        };
    }

    private List<String> apache(Path folder, int port, String more) throws Exception {
        String program = program("apache2", "apache2-bin");
        StringBuilder conf = new StringBuilder();
        for (String module :
                List.of("mpm_event", "authz_core", "dir", "mime", "headers", "alias", "deflate", "filter")) {
            conf.append("LoadModule " + module + "_module " + MODULES + module + ".so\n");
        }
        Path types = Files.writeString(folder.resolve("types"), "text/html html\ntext/css css\ntext/javascript js\n");
        conf.append("ServerName 127.0.0.1\nListen 127.0.0.1:" + port + "\nPidFile " + folder + "/pid\nErrorLog "
                + folder + "/error\nTypesConfig " + types
                + "\nDirectoryIndex index.html\n<Directory />\nAllowOverride None\n</Directory>\nDocumentRoot " + site
                + "\n"
                + (isRoot() ? "User www-data\nGroup www-data\n" : "") + more);
        Path file = Files.writeString(folder.resolve("apache.conf"), conf);
        return List.of(program, "-f", file.toString(), "-D", "FOREGROUND");
    }

    private static boolean isRoot() {
        return "root".equals(System.getProperty("user.name"));
    }

    /** What is behind one server. */
    private record Served(int port) {
        HttpResponse<String> get(String address) throws IOException, InterruptedException {
            URI uri = URI.create("http://127.0.0.1:" + port + UrlPath.encoded(address));
            return HttpClient.newHttpClient().send(HttpRequest.newBuilder(uri).build(), BodyHandlers.ofString());
        }

        String header(String address, String name) throws IOException, InterruptedException {
            return String.join(" | ", get(address).headers().allValues(name));
        }
    }

    /** A server that neither listens nor ends is a fault, too. */
    @ParameterizedTest
    @EnumSource
    @Timeout(value = 5, unit = TimeUnit.MINUTES)
    void what_the_site_brings_is_what_readers_get(Server server) throws Exception {
        boolean ownLines = server == Server.APACHE_BY_HTACCESS_WITH_OWN_LINES;
        site = ownLines ? withOwnLines : plain;
        Path folder = Files.createDirectories(root.resolve("run").resolve(server.toString()));
        int port;
        try (ServerSocket free = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            port = free.getLocalPort();
        }
        ProcessBuilder builder = new ProcessBuilder(command(server, folder, port))
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve("said").toFile());
        builder.environment().put("XDG_DATA_HOME", folder.toString());
        builder.environment().put("XDG_CONFIG_HOME", folder.toString());
        Process process = builder.start();
        try {
            await(process, port, folder);
            Served served = new Served(port);
            headers(served);
            assets(served);
            redirects(served);
            nothing(served);
            assertEquals(ownLines ? "none" : "", served.header("/", "X-Robots-Tag"));
            assertEquals(ownLines ? 302 : 404, served.get("/elsewhere/").statusCode());
        } finally {
            process.destroy();
            process.waitFor();
        }
    }

    private static void await(Process process, int port, Path folder) throws Exception {
        while (true) {
            try (Socket asked = new Socket(InetAddress.getLoopbackAddress(), port)) {
                assertTrue(asked.isConnected());
                return;
            } catch (IOException notYet) {
                if (process.waitFor(50, TimeUnit.MILLISECONDS)) {
                    throw new IllegalStateException("it ended: " + Files.readString(folder.resolve("said")));
                }
            }
        }
    }

    private void headers(Served served) throws Exception {
        Map<String, String> wanted = new LinkedHashMap<>();
        Files.readString(site.resolve("_headers"))
                .lines()
                .skip(1)
                .takeWhile(line -> line.startsWith("  "))
                .forEach(line ->
                        wanted.put(line.substring(2, line.indexOf(": ")), line.substring(line.indexOf(": ") + 2)));
        assertTrue(wanted.size() >= 8, wanted::toString);
        for (String address : List.of("/", "/articles/iop/", "/no/such/page/", asset(".css"))) {
            for (Map.Entry<String, String> header : wanted.entrySet()) {
                assertEquals(
                        header.getValue(), served.header(address, header.getKey()), address + " " + header.getKey());
            }
        }
        for (String address : List.of("/", "/articles/iop/")) {
            assertEquals("no-cache", served.header(address, "Cache-Control"), address);
            assertEquals(
                    "text/html; charset=utf-8",
                    served.header(address, "Content-Type").toLowerCase(Locale.ROOT));
            assertEquals("", served.header(address, "Access-Control-Allow-Origin"));
        }
    }

    private String asset(String ending) throws IOException {
        try (Stream<Path> files = Files.list(site.resolve("assets"))) {
            List<String> names = new ArrayList<>();
            files.forEach(file -> names.add("/assets/" + file.getFileName()));
            return names.stream()
                    .filter(name -> name.endsWith(ending))
                    .findFirst()
                    .orElseThrow();
        }
    }

    private void assets(Served served) throws Exception {
        for (String ending : List.of(".css", ".js")) {
            String asset = asset(ending);
            assertEquals(200, served.get(asset).statusCode(), asset);
            assertEquals("public, max-age=31536000, immutable", served.header(asset, "Cache-Control"), asset);
            assertEquals("*", served.header(asset, "Access-Control-Allow-Origin"), asset);
            assertEquals(
                    Files.readString(site.resolve(asset.substring(1))),
                    served.get(asset).body());
        }
    }

    private static void redirects(Served served) throws Exception {
        for (String old : MovedSite.OLD) {
            HttpResponse<String> answer = served.get(old);
            assertEquals(301, answer.statusCode(), old);
            String to = answer.headers().firstValue("Location").orElse("");
            assertEquals(
                    MovedSite.NEW, URI.create("http://127.0.0.1/").resolve(to).getPath(), old);
        }
    }

    private void nothing(Served served) throws Exception {
        String page = Files.readString(site.resolve("404.html"));
        HttpResponse<String> none = served.get("/no/such/page/");
        assertEquals(404, none.statusCode());
        assertEquals(page, none.body());
        assertEquals(404, served.get("/.hidden").statusCode());
        assertEquals(200, served.get("/.well-known/vouch/manifest.json").statusCode());
    }
}
