package org.vouch.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * The launcher on machines that are not here: what it asks of them (which system, which locale, Maven, Java itself) is
 * answered by small scripts that stand first on its path.
 */
class LauncherTest {
    private static final String ESCAPE = "\u001b";

    @TempDir
    Path folder;

    private Path home;
    private Path tools;
    private Path java;
    private final Map<String, String> environment = new LinkedHashMap<>();

    /** What a run of the launcher came to. */
    private record Run(int code, String out, String err) {
        List<String> arguments() {
            return out.lines().toList();
        }

        String locale() {
            return arguments().get(0);
        }
    }

    @BeforeEach
    void makeAMachine() throws IOException {
        home = Files.createDirectories(folder.resolve("a home with blanks"));
        tools = Files.createDirectory(folder.resolve("tools"));
        java = folder.resolve("a jdk/bin/java");
        Files.createDirectories(java.getParent());
        LauncherFiles.copyTo(home);
        Files.writeString(home.resolve("target/vouch-program.jar"), "");
        script(java, "printf '%s\\n' \"LC_ALL=${LC_ALL-}\" \"$@\"");
        Files.writeString(folder.resolve("a jdk/release"), "JAVA_VERSION=\"17.0.9\"\n");
        system("Linux");
        locales("C.UTF-8");
        environment.put("JAVA_HOME", folder.resolve("a jdk").toString());
        environment.put("LANG", "C.UTF-8");
    }

    private static void script(Path file, String... lines) throws IOException {
        Files.writeString(file, "#!/bin/sh\n" + String.join("\n", lines) + "\n");
        assertTrue(file.toFile().setExecutable(true));
    }

    private void system(String name) throws IOException {
        script(tools.resolve("uname"), "echo " + name);
    }

    /**
     * Makes a machine that has some locales in UTF-8 and, as all do, the one named C; it answers as the real ones do.
     */
    private void locales(String... names) throws IOException {
        String known = String.join("|", names);
        script(
                tools.resolve("locale"),
                "holds=${LC_ALL:-${LC_CTYPE:-${LANG:-C}}}",
                "if [ \"$1\" = -a ]; then printf '%s\\n' C POSIX " + String.join(" ", names) + "; exit; fi",
                "case $holds in",
                "    " + (known.isEmpty() ? "none" : known) + ") echo UTF-8 ;;",
                "    C | POSIX) echo ANSI_X3.4-1968 ;;",
                "    *) echo 'locale: Cannot set LC_CTYPE to default locale' >&2; echo ANSI_X3.4-1968 ;;",
                "esac");
    }

    private Run run(String... arguments) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of(home.resolve("vouch").toString()));
        command.addAll(List.of(arguments));
        return run(command);
    }

    private Run run(List<String> command) throws IOException, InterruptedException {
        ProcessBuilder builder = new ProcessBuilder(command).directory(folder.toFile());
        builder.environment().clear();
        builder.environment().put("PATH", tools + ":/usr/bin:/bin");
        builder.environment().putAll(environment);
        Path out = folder.resolve("out");
        Path err = folder.resolve("err");
        Process process =
                builder.redirectOutput(out.toFile()).redirectError(err.toFile()).start();
        process.getOutputStream().close();
        assertTrue(process.waitFor(1, TimeUnit.MINUTES), "it does not end");
        return new Run(
                process.exitValue(),
                Files.readString(out, StandardCharsets.UTF_8),
                Files.readString(err, StandardCharsets.UTF_8));
    }

    /** Whether this very machine grants the pages; a flag that asks for what it refuses is warned of on every start. */
    private static boolean grantsLargePages() throws IOException {
        Path pages = Path.of("/sys/kernel/mm/transparent_hugepage/enabled");
        return Files.isReadable(pages) && Files.readString(pages).matches("(?s).*\\[(always|madvise)\\].*");
    }

    @ParameterizedTest
    @ValueSource(strings = {"Linux", "Darwin", "FreeBSD", "MINGW64_NT-10.0", "CYGWIN_NT-10.0", "SunOS"})
    void passes_what_linux_alone_knows_to_linux_alone(String name) throws Exception {
        system(name);
        Run run = run("check", "--root", "my site");
        assertEquals(0, run.code(), run.err());
        assertEquals("", run.err());
        assertEquals(
                name.equals("Linux") && grantsLargePages(), run.arguments().contains("-XX:+UseTransparentHugePages"));
        assertEquals("-XX:+IgnoreUnrecognizedVMOptions", run.arguments().get(1), "before the flags that need it");
        int jar = run.arguments().indexOf("-jar");
        assertEquals(
                List.of(home.toRealPath().resolve("target/vouch-program.jar").toString(), "check", "--root", "my site"),
                run.arguments().subList(jar + 1, run.arguments().size()));
        assertTrue(run.arguments()
                .contains(
                        "-Dvouch.lib=" + home.toRealPath().resolve("target/lib").toString()));
    }

    @ParameterizedTest
    @ValueSource(strings = {"build", "serve"})
    void starts_also_where_java_does_not_know_a_flag(String command) throws Exception {
        List<String> flags = new ArrayList<>(run(command).arguments());
        flags.remove(0);
        flags.subList(flags.indexOf("-jar"), flags.size()).clear();
        flags.add(0, Path.of(System.getProperty("java.home"), "bin/java").toString());
        flags.addAll(List.of("-XX:+NobodyKnowsThisFlag", "-XX:NorThisOne=3", "-version"));
        Run real = run(flags);
        assertEquals(0, real.code(), real.err());
        assertEquals("", real.out(), "what Java warns of is no data");
    }

    @ParameterizedTest
    @ValueSource(strings = {"JAVA_TOOL_OPTIONS", "JDK_JAVA_OPTIONS", "_JAVA_OPTIONS"})
    void leaves_the_collector_to_whoever_chose_one(String variable) throws Exception {
        assertTrue(run("check").arguments().contains("-XX:+UseSerialGC"));
        environment.put(variable, "-Xss1m -XX:+UseParallelGC");
        assertFalse(run("check").arguments().contains("-XX:+UseSerialGC"));
    }

    @ParameterizedTest
    @CsvSource({
        "LC_ALL, C",
        "LC_ALL, POSIX",
        "LC_ALL, es_MX.UTF-8",
        "LANG, C",
        "LC_CTYPE, en_US",
        "LANG, de_DE.ISO-8859-1",
    })
    void gives_java_a_locale_in_utf_8_where_none_holds(String variable, String value) throws Exception {
        environment.put(variable, value);
        assertEquals("LC_ALL=C.UTF-8", run("check").locale());
    }

    @Test
    void gives_java_a_locale_in_utf_8_where_nothing_is_set_at_all() throws Exception {
        environment.remove("LANG");
        assertEquals("LC_ALL=C.UTF-8", run("check").locale());
    }

    @ParameterizedTest
    @ValueSource(strings = {"en_US.UTF-8", "de_AT.utf8", "C.utf8", "es_MX.UTF8"})
    void takes_whichever_locale_in_utf_8_is_there(String only) throws Exception {
        locales(only);
        environment.put("LANG", "C");
        assertEquals("LC_ALL=" + only, run("check").locale());
    }

    @Test
    void changes_no_locale_that_does() throws Exception {
        assertEquals("LC_ALL=", run("check").locale());
        locales("es_MX.UTF-8");
        environment.put("LC_ALL", "es_MX.UTF-8");
        assertEquals("LC_ALL=es_MX.UTF-8", run("check").locale());
    }

    @Test
    void starts_where_no_locale_is_in_utf_8() throws Exception {
        locales();
        environment.put("LC_ALL", "POSIX");
        assertEquals("LC_ALL=POSIX", run("check").locale());
        script(tools.resolve("locale"), "exit 127");
        assertEquals(0, run("check").code());
    }

    @Test
    void shows_no_colors_where_nobody_sees_them() throws Exception {
        assertTrue(run("check").arguments().contains("-Dpicocli.ansi=false"));
        environment.put("TERM", "xterm");
        assertTrue(run("check").arguments().contains("-Dpicocli.ansi=false"), "it is a file, not a terminal");
        environment.put("CLICOLOR_FORCE", "1");
        assertFalse(run("check").arguments().contains("-Dpicocli.ansi=false"));
    }

    static Stream<List<String>> shells() {
        return Stream.of("sh", "dash", "bash", "busybox sh", "zsh", "ksh", "mksh", "yash")
                .map(shell -> List.of(shell.split(" ", -1)))
                .filter(shell -> Files.isExecutable(Path.of("/bin", shell.get(0)))
                        || Files.isExecutable(Path.of("/usr/bin", shell.get(0))));
    }

    @ParameterizedTest
    @MethodSource("shells")
    void runs_in_every_shell_and_through_a_chain_of_links(List<String> shell) throws Exception {
        // As on older Macs: readlink with no options.
        script(
                tools.resolve("readlink"),
                "case $1 in -*) echo 'readlink: illegal option' >&2; exit 1 ;; esac",
                "exec /bin/readlink \"$1\"");
        Path first = Files.createSymbolicLink(folder.resolve("first"), home.resolve("vouch"));
        Files.createDirectory(folder.resolve("bin dir"));
        Path second = Files.createSymbolicLink(folder.resolve("bin dir/vouch"), Path.of("../first"));
        Files.delete(home.resolve("target/vouch-program.jar"));
        script(
                tools.resolve("mvn"),
                "printf '[INFO] --- maven-compiler-plugin:3.14.0:compile (default-compile) @ vouch ---\\n'",
                ": >target/vouch-program.jar");
        List<String> command = new ArrayList<>(shell);
        command.addAll(List.of(second.toString(), "check", "*", "two words"));
        Run run = run(command);
        assertEquals(0, run.code(), run.err());
        assertEquals(
                List.of("check", "*", "two words"),
                run.arguments()
                        .subList(run.arguments().size() - 3, run.arguments().size()));
        assertTrue(run.err().contains("  compiling\n"), run.err());
        assertTrue(Files.exists(first));
    }

    @Test
    void says_how_far_the_building_is_and_nothing_that_only_a_terminal_reads() throws Exception {
        Files.delete(home.resolve("target/vouch-program.jar"));
        script(
                tools.resolve("mvn"),
                "printf '\\033[0m\\033[0m[INFO] Scanning for projects...\\n'",
                "for i in 1 2 3 4 5 6 7 8 9 10; do for j in 1 2 3 4 5 6; do",
                "    echo \"[INFO] Downloaded from central: https://repo.example/$i/$j.jar (12 kB at 3 kB/s)\"",
                "done; done",
                "echo '[INFO] --- compiler:3.14.0:compile (default-compile) @ vouch ---'",
                "echo '[INFO] --- shade:3.6.2:shade (default) @ vouch ---'",
                ": >target/vouch-program.jar",
                "printf '\\033[0m'");
        Run run = run("check");
        assertEquals(0, run.code(), run.err());
        assertEquals(
                List.of(
                        "vouch: building the program; the first time this takes some minutes",
                        "vouch:   fetching libraries, some 80 MB the first time",
                        "vouch:   fetching libraries: 50 files",
                        "vouch:   compiling",
                        "vouch:   packing"),
                run.err().lines().toList());
        assertFalse(run.err().contains(ESCAPE));
        assertFalse(Files.exists(home.resolve("target/building")));
        assertEquals("", run("check").err(), "the second time there is nothing to build");
    }

    @Test
    void shows_what_maven_said_when_the_program_cannot_be_built() throws Exception {
        Files.delete(home.resolve("target/vouch-program.jar"));
        script(
                tools.resolve("mvn"),
                "echo '[INFO] Scanning for projects...'",
                "echo '[ERROR] No compiler is provided in this environment.'",
                "exit 1");
        Run run = run("check");
        assertEquals(3, run.code());
        assertTrue(run.err().contains("[ERROR] No compiler is provided"), run.err());
        assertTrue(run.err().contains("could not be built"), run.err());
        assertFalse(run.err().contains("Scanning"), run.err());
        assertFalse(Files.exists(home.resolve("target/building")));
    }

    @ParameterizedTest
    @ValueSource(strings = {"lots", "512mb", "5x5m", "-1", "m"})
    void refuses_a_size_that_java_would_end_over(String size) throws Exception {
        environment.put("VOUCH_HEAP", size);
        Run run = run("check");
        assertEquals(2, run.code());
        assertTrue(run.err().contains("'" + size + "'"), run.err());
    }

    @ParameterizedTest
    @ValueSource(strings = {"256m", "2g", "1G", "300000k", "400000000"})
    void takes_a_size_as_java_writes_it(String size) throws Exception {
        environment.put("VOUCH_HEAP", size);
        assertTrue(run("check").arguments().contains("-Xmx" + size));
    }

    @Test
    void says_which_java_is_missing_or_too_old() throws Exception {
        environment.put("VOUCH_JAVA", folder.resolve("no/java").toString());
        Run missing = run("check");
        assertEquals(3, missing.code());
        assertTrue(missing.err().contains("no/java"), missing.err());
        environment.remove("VOUCH_JAVA");
        Files.writeString(folder.resolve("a jdk/release"), "JAVA_VERSION=\"11.0.2\"\n");
        Run old = run("check");
        assertEquals(3, old.code());
        assertTrue(old.err().contains("too old"), old.err());
    }

    @Test
    void makes_itself_a_command_by_a_link_and_harms_no_other_program() throws Exception {
        Files.delete(home.resolve("target/vouch-program.jar"));
        environment.put("HOME", folder.resolve("user").toString());
        Run first = run("install");
        Path link = folder.resolve("user/.local/bin/vouch");
        assertEquals(0, first.code(), first.err());
        assertTrue(first.err().contains("export PATH=\"" + link.getParent() + ":$PATH\""), first.err());
        assertEquals(home.resolve("vouch").toRealPath(), link.toRealPath());
        assertFalse(Files.exists(home.resolve("target/building")), "nothing is built for it");

        environment.put("PATH", link.getParent() + ":" + tools + ":/usr/bin:/bin");
        Run again = run("install");
        assertEquals(0, again.code(), again.err());
        assertTrue(again.err().contains("try: vouch --version"), again.err());

        Path taken = Files.createDirectories(folder.resolve("other"));
        Path other = Files.writeString(taken.resolve("vouch"), "somebody's own");
        Run refused = run("install", taken.toString());
        assertEquals(3, refused.code());
        assertTrue(refused.err().contains(other + " is another program"), refused.err());
        assertEquals("somebody's own", Files.readString(other));
        assertEquals(2, run("install", "a", "b").code());
    }
}
