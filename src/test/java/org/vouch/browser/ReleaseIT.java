package org.vouch.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.gson.JsonParser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.vouch.machine.DebianPackages;

/** What a release offers, made by its script and used as the people who get it would. */
class ReleaseIT {
    private static final Path PROJECT = Path.of("").toAbsolutePath();
    private static final Path RELEASE = PROJECT.resolve("target/release");
    private static final String[] TOOLS = {
        "dpkg-deb",
        "dpkg-shlibdeps",
        "strip",
        "zstd",
        "zip",
        "unzip",
        "asciidoctor",
        "python3",
        "ssh-keygen",
        "mmdebstrap"
    };
    private static final Pattern ADDRESS = Pattern.compile("http://localhost:\\d+/");

    @TempDir
    static Path common;

    @TempDir
    Path folder;

    @BeforeAll
    static void makeARelease() throws Exception {
        Optional<Path> tools = DebianPackages.bring(
                ReleaseIT::tools,
                "dpkg",
                "dpkg-dev",
                "binutils",
                "zstd",
                "zip",
                "unzip",
                "asciidoctor",
                "python3",
                "openssh-client",
                "mmdebstrap",
                "openjdk-17-jdk-headless");
        assertTrue(
                tools.isPresent(),
                "the tests of releases need " + String.join(", ", TOOLS)
                        + " and root's rights on a Debian: run them there");
        Path key = common.resolve("key");
        done(List.of("ssh-keygen", "-q", "-t", "ed25519", "-N", "", "-C", "releases", "-f", key.toString()));
        String made = done(List.of(
                "src/release/release", "--quick", "--key", key.toString(), "--from", "https://example.org/releases"));
        assertTrue(made.contains("SHA256SUMS.sig"), made);
    }

    /** The last of the tools, if all are there. */
    private static Optional<Path> tools() {
        List<Path> found = Stream.of(TOOLS)
                .map(name -> Path.of("/usr/bin", name))
                .filter(Files::isExecutable)
                .toList();
        return found.size() == TOOLS.length ? Optional.of(found.get(0)) : Optional.empty();
    }

    private static String done(List<String> command) throws IOException, InterruptedException {
        return done(command, Map.of());
    }

    private static String done(List<String> command, Map<String, String> environment)
            throws IOException, InterruptedException {
        ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
        builder.environment().keySet().removeIf(name -> name.startsWith("VOUCH_") || name.contains("JAVA"));
        builder.environment().put("JAVA_HOME", System.getProperty("java.home"));
        builder.environment().putAll(environment);
        Process process = builder.start();
        process.getOutputStream().close();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertTrue(process.waitFor(10, TimeUnit.MINUTES), command + " does not end");
        assertEquals(0, process.exitValue(), command + ": " + said);
        return said;
    }

    private static Path made(String ending) throws IOException {
        try (Stream<Path> files = Files.list(RELEASE)) {
            return files.filter(file -> file.toString().endsWith(ending))
                    .findFirst()
                    .orElseThrow();
        }
    }

    private static Path unpackedTree(Path into) throws Exception {
        done(List.of("tar", "--zstd", "-xf", made(".tar.zst").toString(), "-C", into.toString()));
        try (Stream<Path> files = Files.list(into)) {
            return files.findFirst().orElseThrow();
        }
    }

    @Test
    void signs_the_sums_of_everything_it_offers() throws Exception {
        String checked = done(List.of("sh", "-c", "cd '" + RELEASE + "' && sha256sum -c SHA256SUMS"));
        assertEquals(4, checked.lines().filter(line -> line.endsWith(": OK")).count(), checked);
        Path signers =
                Files.writeString(common.resolve("signers"), "releases " + Files.readString(common.resolve("key.pub")));
        String verified = done(List.of(
                "sh",
                "-c",
                "ssh-keygen -Y verify -f '" + signers + "' -I releases -n release@vouch -s '" + RELEASE
                        + "/SHA256SUMS.sig' <'" + RELEASE + "/SHA256SUMS'"));
        assertTrue(verified.startsWith("Good \"release@vouch\" signature"), verified);
        String zip = sum(".zip");
        for (String recipe : List.of("vouch.rb", "vouch.json")) {
            assertTrue(Files.readString(RELEASE.resolve(recipe)).contains(zip), recipe);
        }
        for (String recipe : List.of("vouch.rb", "vouch.json", "jbang-catalog.json", "Containerfile")) {
            assertFalse(Files.readString(RELEASE.resolve(recipe)).matches("(?s).*@[A-Z]+@.*"), recipe);
        }
    }

    @Test
    void runs_from_any_folder_with_the_java_that_it_brings() throws Exception {
        Path tree = unpackedTree(Files.createDirectory(folder.resolve("a folder with ü and *")));
        Path link = Files.createSymbolicLink(folder.resolve("vouch"), tree.resolve("bin/vouch"));
        Map<String, String> machine = Map.of("PATH", "/usr/bin:/bin", "JAVA_HOME", "/nowhere", "HOME", "/nowhere");
        String version = done(List.of(link.toString(), "--version"), machine);
        assertTrue(version.contains("preparing quick starts"), version);
        assertTrue(done(List.of(link.toString(), "--version"), machine).matches("vouch [0-9.]+\n"));
        Path site = folder.resolve("site");
        done(List.of(link.toString(), "new", "site", site.toString()), machine);
        Files.copy(PROJECT.resolve("src/notes/article.png"), site.resolve("content/pages/page.png"));
        Path about = site.resolve("content/pages/about.md");
        Files.writeString(about, Files.readString(about) + "\n![A page of a site](page.png)\n");
        done(List.of(link.toString(), "build", "--root", site.toString()), machine);
        try (Stream<Path> files = Files.walk(site.resolve("site"))) {
            assertTrue(files.anyMatch(file -> file.toString().endsWith(".webp")), "the libraries beside it are found");
        }
    }

    @Test
    void runs_with_the_java_of_the_machine_where_it_brings_none() throws Exception {
        done(List.of("unzip", "-q", made(".zip").toString(), "-d", folder.toString()));
        Path tree;
        try (Stream<Path> files = Files.list(folder)) {
            tree = files.findFirst().orElseThrow();
        }
        assertFalse(Files.exists(tree.resolve("runtime")));
        String windows = Files.readString(tree.resolve("bin/vouch.cmd"));
        assertTrue(windows.endsWith("\r\n") && !windows.matches("(?s).*[^\r]\n.*"), "lines end as on Windows");
        String launcher = tree.resolve("bin/vouch").toString();
        done(List.of(launcher, "--version"));
        assertTrue(done(List.of(launcher, "--version")).matches("vouch [0-9.]+\n"));
    }

    @Test
    void lists_what_it_is_made_of_and_tells_every_command() throws Exception {
        Path tree = unpackedTree(folder);
        TreeSet<String> names = new TreeSet<>();
        JsonParser.parseString(Files.readString(tree.resolve("share/sbom.cdx.json")))
                .getAsJsonObject()
                .getAsJsonArray("components")
                .forEach(each -> names.add(each.getAsJsonObject().get("name").getAsString()));
        assertTrue(names.containsAll(List.of("OpenJDK runtime", "flexmark", "s3", "picocli")), names.toString());
        assertFalse(names.contains("junit-jupiter"), names.toString());
        try (Stream<Path> pages = Files.list(tree.resolve("share/man/man1"))) {
            String all =
                    pages.map(page -> page.getFileName().toString()).sorted().collect(Collectors.joining(" "));
            for (String page : List.of("vouch.1", "vouch-build.1", "vouch-review-sign.1", "vouch-new-site.1")) {
                assertTrue((all + " ").contains(page + " "), all);
            }
        }
        done(List.of("bash", "-n", tree.resolve("share/completions/vouch.bash").toString()));
        assertTrue(
                Files.readString(tree.resolve("share/completions/vouch.fish")).contains("-a deploy -d "));
    }

    @Test
    void runs_the_workflow_that_a_new_site_gets() throws Exception {
        String launcher = unpackedTree(folder).resolve("bin/vouch").toString();
        Path site = folder.resolve("site");
        String next = done(List.of(launcher, "new", "site", site.toString(), "--with", "github"));
        assertFalse(next.contains("('releases')"), "the release knows from where it came: " + next);
        Path action = site.resolve(".github/actions/vouch");
        assertTrue(Files.readString(action.resolve("action.yml")).contains("\"https://example.org/releases\""));
        Path page = site.resolve("content/pages/about.md");
        Files.writeString(page, Files.readString(page) + "\n[Nowhere](no-such-page.md)\n");
        Path summary = folder.resolve("summary.md");
        Map<String, String> job = new HashMap<>(Map.of(
                "HOME",
                folder.toString(),
                "VERSION",
                version(),
                "RELEASES",
                RELEASE.toUri().toString(),
                "SHA256",
                sum(".tar.zst"),
                "COMMAND",
                "check",
                "ROOT",
                ".",
                "FAIL_ON",
                "never",
                "GITHUB_STEP_SUMMARY",
                summary.toString(),
                "GITHUB_WORKSPACE",
                site.toString()));
        List<String> steps =
                List.of("sh", "-ec", "cd '" + site + "'; bash " + action + "/fetch.sh; bash " + action + "/run.sh");
        String said = done(steps, job);
        assertTrue(said.contains("::error file=content/pages/about.md,line="), said);
        assertTrue(Files.readString(summary).contains("### Held back: readers do not get these"));
        job.put("SHA256", "0".repeat(64));
        String refused = done(List.of("sh", "-c", "bash " + action + "/fetch.sh && exit 1; exit 0"), job);
        assertTrue(refused.contains("Vouch is not run: the sum of"), refused);
    }

    private static String version() throws IOException {
        return made(".jar").getFileName().toString().replaceAll("vouch-|\\.jar", "");
    }

    private static String sum(String ending) throws IOException {
        return Files.readAllLines(RELEASE.resolve("SHA256SUMS")).stream()
                .filter(line -> line.endsWith(ending))
                .findFirst()
                .orElseThrow()
                .substring(0, 64);
    }

    @Test
    void starts_a_site_on_a_bare_debian_and_leaves_no_trace() throws Exception {
        Path root = folder.resolve("root");
        Path deb = made(".deb");
        String needs =
                done(List.of("dpkg-deb", "-f", deb.toString(), "Depends")).replaceAll("\\s*\\([^)]*\\)|\\s", "");
        String install = "dpkg -i /var/tmp/vouch_*.deb && rm /var/tmp/vouch_*.deb";
        done(List.of(
                "sh",
                "-c",
                ". /etc/os-release; exec mmdebstrap --quiet --variant=minbase --mode=root --include=" + needs
                        + " --customize-hook='chroot \"$1\" useradd -m ed' --customize-hook='copy-in " + deb
                        + " /var/tmp' --customize-hook='chroot \"$1\" sh -c \"" + install
                        + "\"' \"$VERSION_CODENAME\" '" + root + "'"));
        String before = done(List.of("chroot", root.toString(), "dpkg-query", "-W", "-f", "${Package}\n"));
        assertFalse(before.contains("openjdk") || before.contains("maven") || before.contains("fonts-"), before);
        // A network of its own, with nothing in it.
        String said = done(inside(
                List.of("--mount", "--net"), root, "vouch new site s; vouch check --root s; vouch build --root s"));
        assertTrue(said.contains("Published  0 articles, 3 pages"), said);
        assertFalse(said.contains("preparing quick starts"), "the package has made them: " + said);
        try (Chromium chromium = Chromium.start();
                BrowserContext context = chromium.context();
                Served served = new Served(inside(List.of("--mount"), root, "exec vouch serve -p 0 --root s"))) {
            Page page = context.newPage();
            page.navigate(served.address() + "articles/your-first-article/");
            assertThat(page.locator("h1")).containsText("Your first article");
        }
        done(List.of("chroot", root.toString(), "dpkg", "--purge", "vouch"));
        String left = done(List.of("find", root + "/usr", root + "/etc", root + "/opt", "-iname", "*vouch*"));
        assertEquals("", left);
        done(List.of("rm", "-rf", "--one-file-system", root.toString()));
    }

    /** A script run by an ordinary user of that system, in mounts of its own that end with it. */
    private static List<String> inside(List<String> apart, Path root, String script) {
        List<String> command = new ArrayList<>(List.of("unshare"));
        command.addAll(apart);
        command.addAll(List.of(
                "sh",
                "-ec",
                "mount -t proc proc \"$1/proc\"; exec chroot --userspec=ed \"$1\" env -i HOME=/home/ed PATH=/usr/bin:/bin"
                        + " sh -ec \"cd; $2\"",
                "inside",
                root.toString(),
                script));
        return command;
    }

    /** A server that runs until it is closed. */
    private static final class Served implements AutoCloseable {
        private final Process process;
        private final String address;

        Served(List<String> command) throws IOException {
            process = new ProcessBuilder(command).redirectErrorStream(true).start();
            address = firstAddress(process.inputReader(StandardCharsets.UTF_8));
        }

        private static String firstAddress(BufferedReader lines) throws IOException {
            StringBuilder said = new StringBuilder();
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                said.append(line).append('\n');
                Matcher found = ADDRESS.matcher(line);
                if (found.find()) {
                    return found.group();
                }
            }
            throw new IOException("the server says no address: " + said);
        }

        String address() {
            return address;
        }

        @Override
        public void close() {
            process.descendants().forEach(ProcessHandle::destroy);
            process.destroy();
        }
    }
}
