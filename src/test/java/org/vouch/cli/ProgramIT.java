package org.vouch.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import java.util.SortedMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.vouch.reader.image.Photographs;

/** The program as users run it: the jar in a process of its own, and the launcher. */
class ProgramIT {
    private static final Path PROJECT = Path.of("").toAbsolutePath();
    /** So many sites are built and killed side by side. */
    private static final int LANES = 2;

    /** So many times each; with {@code -Dkills=50} a hundred in all, which takes five minutes. */
    private static final int KILLS = Integer.getInteger("kills", 15);

    private static final Pattern LINK = Pattern.compile("(?:href|src)=\"(/[^\"#?]*)");

    private static String finish(ProcessBuilder builder) throws IOException, InterruptedException {
        Process process = builder.start();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertTrue(process.waitFor(2, TimeUnit.MINUTES), "it does not end");
        assertEquals(0, process.exitValue(), said);
        return said;
    }

    @Test
    void gives_the_same_bytes_whatever_the_machine_is_like(@TempDir Path folder) throws Exception {
        List<List<String>> machines = List.of(
                List.of("-Duser.timezone=UTC", "-XX:ActiveProcessorCount=1"),
                List.of("-Duser.timezone=Pacific/Kiritimati", "-Duser.language=tr", "-Duser.country=TR"),
                List.of("-Duser.timezone=Pacific/Pago_Pago", "-Duser.language=ar", "-Dfile.encoding=US-ASCII"),
                List.of("-Duser.language=de", "-Xmx200m", "-XX:ActiveProcessorCount=2"));
        SortedMap<String, String> first = null;
        for (int i = 0; i < machines.size(); i++) {
            // A copy made in another order stands in another order on most disks.
            Path root = folder.resolve("root-" + i);
            copyShuffled(PROJECT.resolve("content"), root.resolve("content"), new Random(i));
            Path site = folder.resolve("site-" + i);
            ProcessBuilder build = ProgramJar.process(
                    machines.get(i),
                    "build",
                    "-q",
                    "--root",
                    root.toString(),
                    "-o",
                    site.toString(),
                    "--as-of",
                    "2026-12-01");
            build.environment().put("LC_ALL", i % 2 == 0 ? "C" : "C.UTF-8");
            finish(build);
            SortedMap<String, String> tree = Tree.of(site);
            if (first == null) {
                first = tree;
            }
            assertEquals(first, tree, "with " + machines.get(i));
        }
    }

    private static void copyShuffled(Path from, Path to, Random random) throws IOException {
        List<Path> files = new ArrayList<>();
        try (var all = Files.walk(from)) {
            all.filter(Files::isRegularFile).forEach(files::add);
        }
        Collections.shuffle(files, random);
        for (Path file : files) {
            Path copy = to.resolve(from.relativize(file).toString());
            Files.createDirectories(copy.getParent());
            Files.copy(file, copy);
        }
    }

    /**
     * Kills rebuilds; every time each page is wholly old or new, no link is dead, and all heals. The program starts
     * with an archive of its classes, as the launcher starts it, and what it left is fixed by this process: or starting
     * would take most of the time.
     */
    @Test
    void survives_being_killed_at_any_moment(@TempDir Path folder) throws Exception {
        String archive = folder.resolve("classes.jsa").toString();
        List<String> flags = List.of("-XX:SharedArchiveFile=" + archive, "-Xlog:cds=off");
        Versions killed = new Versions(new HashMap<>());
        Versions fixed = new Versions(new HashMap<>());
        for (boolean version : new boolean[] {true, false}) {
            Path root = folder.resolve("root-" + version);
            write(root, version);
            Path site = folder.resolve("site-" + version);
            finish(ProgramJar.process(
                    version ? List.of("-XX:ArchiveClassesAtExit=" + archive, "-Xlog:cds=off") : flags,
                    build(root, site)));
            killed.trees().put(version, Tree.of(site));
            fix(build(root, site));
            fixed.trees().put(version, Tree.of(site));
        }
        ExecutorService lanes = Executors.newFixedThreadPool(LANES);
        try {
            List<Future<Integer>> mixed = new ArrayList<>();
            for (int lane = 0; lane < LANES; lane++) {
                Path own = folder.resolve("lane-" + lane);
                Random random = new Random(lane);
                mixed.add(lanes.submit(() -> kill(own, flags, killed, fixed, random)));
            }
            int sum = 0;
            for (Future<Integer> each : mixed) {
                sum += each.get();
            }
            System.out.println("killed " + LANES * KILLS + " rebuilds; " + sum + " of them between two renames");
        } finally {
            lanes.shutdownNow();
        }
    }

    /** What a site is of each version: the program that is killed has a number, and that of this process has none. */
    private record Versions(Map<Boolean, SortedMap<String, String>> trees) {
        SortedMap<String, String> of(boolean version) {
            return Objects.requireNonNull(trees.get(version));
        }
    }

    private static String[] build(Path root, Path site) {
        return new String[] {"build", "-q", "--root", root.toString(), "-o", site.toString(), "--as-of", "2024-06-01"};
    }

    private static void fix(String... args) {
        StringWriter said = new StringWriter();
        PrintWriter out = new PrintWriter(said);
        assertEquals(Vouch.DONE, Vouch.run(out, out, args), said.toString());
    }

    /** Returns how many rebuilds were killed between two renames. */
    private static int kill(Path folder, List<String> flags, Versions killed, Versions fixed, Random random)
            throws IOException, InterruptedException {
        Path root = folder.resolve("root");
        Path site = folder.resolve("site");
        String[] args = build(root, site);
        write(root, true);
        fix(args);
        // How long most of them will take: with everything changed.
        write(root, false);
        long start = System.nanoTime();
        finish(ProgramJar.process(flags, args));
        long length = System.nanoTime() - start;
        fix(args);
        int kills = 0;
        int mixed = 0;
        boolean version = false;
        for (int round = 0; kills < KILLS; round++) {
            assertTrue(round < 6 * KILLS, "only " + kills + " of " + round + " rebuilds were killed");
            version = !version;
            write(root, version);
            Process process = ProgramJar.process(flags, args).start();
            process.waitFor((long) (length * (0.35 + 0.6 * random.nextDouble())), TimeUnit.NANOSECONDS);
            if (process.isAlive()) {
                kills++;
            }
            process.destroyForcibly().waitFor();
            mixed += assertEachOldOrNew(Tree.of(site), fixed.of(!version), killed.of(version)) ? 1 : 0;
            assertNoDeadLink(site);
            fix(args);
            assertEquals(fixed.of(version), Tree.of(site), "round " + round);
            assertFalse(Files.exists(site.resolve(".vouch/journal")), "a journal is left");
            assertFalse(Files.exists(site.resolve(".vouch/staging")), "staged files are left");
        }
        return mixed;
    }

    /** Two versions of a site: in the second every page has other words, some pages are gone and others are new. */
    private static void write(Path root, boolean version) throws IOException {
        SmallSite.start(root);
        int pages = 24;
        for (int i = 0; i < pages; i++) {
            boolean there = version ? i % 7 != 0 : i % 5 != 0;
            String name = "page-" + i;
            if (there) {
                int next = i + 1;
                while (version ? next % 7 == 0 : next % 5 == 0) {
                    next++;
                }
                SmallSite.article(
                        root,
                        name,
                        "Page " + i + (version ? "" : " again"),
                        (version ? "Old" : "New") + " words. ".repeat(200),
                        next < pages ? new String[] {"page-" + next} : new String[0]);
            } else {
                Files.deleteIfExists(root.resolve("content/articles/" + name + ".md"));
            }
        }
    }

    /** Returns whether there are files of both. */
    private static boolean assertEachOldOrNew(
            SortedMap<String, String> found, SortedMap<String, String> old, SortedMap<String, String> young) {
        boolean someOld = false;
        boolean someNew = false;
        for (Map.Entry<String, String> file : found.entrySet()) {
            String before = old.get(file.getKey());
            String after = young.get(file.getKey());
            assertTrue(
                    file.getValue().equals(before) || file.getValue().equals(after),
                    file.getKey() + " is neither old nor new");
            someOld |= !file.getValue().equals(after);
            someNew |= !file.getValue().equals(before);
        }
        return someOld && someNew;
    }

    /** Follows every link from the home page, as a reader would. */
    private static void assertNoDeadLink(Path site) throws IOException {
        Deque<String> waiting = new ArrayDeque<>(List.of("index.html"));
        Set<String> seen = new HashSet<>(waiting);
        while (!waiting.isEmpty()) {
            String page = waiting.poll();
            Matcher links = LINK.matcher(Files.readString(site.resolve(page)));
            while (links.find()) {
                String target = links.group(1).substring(1);
                String file = target.isEmpty() || target.endsWith("/") ? target + "index.html" : target;
                assertTrue(Files.isRegularFile(site.resolve(file)), page + " links to /" + target + ", which is gone");
                if (file.endsWith(".html") && seen.add(file)) {
                    waiting.add(file);
                }
            }
        }
    }

    @Test
    void says_what_a_copied_jar_left_behind_and_keeps_what_was_made_with_it(@TempDir Path folder) throws Exception {
        SmallSite.start(folder);
        SmallSite.article(folder, "a", "A", "Words. ![From the door](garden.jpg)");
        Files.write(folder.resolve("content/articles/garden.jpg"), Photographs.jpeg(900, 1_200, 1));
        List<String> build = List.of("build", "--root", folder.toString(), "--as-of", "2024-06-01");
        finish(ProgramJar.process(build.toArray(new String[0])));
        SortedMap<String, String> before = Tree.of(folder.resolve("site"));
        assertTrue(
                before.keySet().stream().anyMatch(file -> file.endsWith(".webp")),
                () -> "no WebP here: " + before.keySet());

        Path jar = Files.copy(ProgramJar.FILE, folder.resolve("copied.jar"));
        List<String> command = new ArrayList<>(
                List.of(Path.of(System.getProperty("java.home"), "bin/java").toString(), "-jar", jar.toString()));
        command.addAll(build);
        finish(new ProcessBuilder(command).redirectErrorStream(true));
        assertEquals(before, Tree.of(folder.resolve("site")), "what was made before goes on being published");

        Files.write(folder.resolve("content/articles/garden.jpg"), Photographs.jpeg(900, 1_300, 1));
        String said = finish(new ProcessBuilder(command).redirectErrorStream(true));
        assertEquals(1, said.split("\\[program-whole\\]", -1).length - 1, said);

        List<String> told = new ArrayList<>(command);
        told.add(1, "-Dvouch.lib=" + ProgramJar.FILE.resolveSibling("lib"));
        assertFalse(finish(new ProcessBuilder(told).redirectErrorStream(true)).contains("program-whole"));
        assertTrue(Tree.of(folder.resolve("site")).keySet().stream().anyMatch(file -> file.endsWith(".webp")));
    }

    @Test
    void is_launched_from_anywhere_through_a_link_and_with_spaces_in_the_path(@TempDir Path folder) throws Exception {
        Path elsewhere = Files.createDirectories(folder.resolve("somewhere else"));
        Path link = Files.createSymbolicLink(elsewhere.resolve("my vouch"), PROJECT.resolve("vouch"));
        String direct = launched(elsewhere, PROJECT.resolve("vouch").toString(), "--version");
        assertTrue(direct.matches("vouch \\d+\\.\\d+\\.\\d+\\S*\n"), direct);
        assertEquals(direct, launched(elsewhere, link.toString(), "--version"));

        Path home = Files.createDirectories(folder.resolve("a home with spaces"));
        LauncherFiles.copyTo(home);
        Files.copy(ProgramJar.FILE, home.resolve("target/vouch-program.jar"));
        assertEquals(direct, launched(elsewhere, home.resolve("vouch").toString(), "--version"));
        SmallSite.start(home);
        SmallSite.article(home, "a", "A", "Words.");
        launched(home, "./vouch", "build", "--as-of", "2024-06-01");
        assertTrue(Files.exists(home.resolve("site/articles/a/index.html")));
        try (var made = Files.list(home.resolve("target"))) {
            assertTrue(
                    made.anyMatch(file -> file.getFileName().toString().matches("classes-.*\\.jsa")),
                    "no archive of classes was made");
        }
    }

    @Test
    void prints_next_steps_that_can_be_typed_as_they_are(@TempDir Path folder) throws Exception {
        Path link = Files.createSymbolicLink(folder.resolve("my vouch"), PROJECT.resolve("vouch"));
        for (String typed : List.of(PROJECT.resolve("vouch").toString(), link.toString(), "./my vouch")) {
            String site = "a site " + Integer.toUnsignedString(typed.hashCode());
            ProcessBuilder command = new ProcessBuilder(typed, "new", "site", site)
                    .directory(folder.toFile())
                    .redirectErrorStream(true);
            Process process = command.start();
            String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            assertEquals(0, process.waitFor(), said);
            String step = said.lines()
                    .filter(line -> line.contains("new reviewer NAME"))
                    .map(line -> line.substring(line.indexOf("it: ") + 4))
                    .findFirst()
                    .orElseThrow();
            launched(folder, "sh", "-c", step.replace("NAME", "Ana Ruiz"));
            assertTrue(Files.exists(folder.resolve(site).resolve("content/reviewers/ana-ruiz.yaml")), step);
        }
    }

    private static String launched(Path from, String... command) throws IOException, InterruptedException {
        Process process = new ProcessBuilder(command).directory(from.toFile()).start();
        process.getOutputStream().close();
        String out = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        String err = new String(process.getErrorStream().readAllBytes(), StandardCharsets.UTF_8);
        assertTrue(process.waitFor(3, TimeUnit.MINUTES), "it does not end");
        assertEquals(0, process.exitValue(), err);
        return out;
    }
}
