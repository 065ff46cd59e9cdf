package org.vouch.house;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.constructors;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.vouch.check.Checker;
import org.vouch.check.Gate;
import org.vouch.check.JudgedPages;
import org.vouch.check.JudgedSite;
import org.vouch.publish.OutputFolder;
import org.vouch.publish.Permit;
import org.vouch.publish.Publication;
import org.vouch.site.PublicSite;
import org.vouch.site.SiteAssembly;
import org.vouch.text.Finding;

/** The house rules of the README, each quoted above the test that guards it. */
class HouseTest {
    /** What lies beside a class of the program: no test, whatever builds and runs them. */
    private static final JavaClasses HOUSE = new ClassFileImporter()
            .importUrl(Finding.class.getProtectionDomain().getCodeSource().getLocation());

    /** The "knows" column of the README. */
    private static final Map<String, String> KNOWS = Map.ofEntries(
            Map.entry("text", ""),
            Map.entry("disk", ""),
            Map.entry("page", "text"),
            Map.entry("review", "text page"),
            Map.entry("cost", "text"),
            Map.entry("library", "text page review cost"),
            Map.entry("image", "text"),
            Map.entry("markdown", "text page"),
            Map.entry("read", "text page review cost library markdown"),
            Map.entry("ledger", "disk text page review library read"),
            Map.entry("signature", "text"),
            Map.entry("check", "text page review cost library"),
            Map.entry("site", "text page review cost library check"),
            Map.entry("render", "text library site"),
            Map.entry("publish", "disk text"),
            Map.entry("outside", "text page cost library"),
            Map.entry("proof", "text"),
            Map.entry(
                    "build",
                    "disk text page review cost library markdown read ledger signature check outside image site render proof publish"),
            Map.entry("desk", "text page review library ledger render build"),
            Map.entry("cli", "text review library check ledger signature outside build publish desk"));

    /** Windows refuses these signs, a point or a blank at the end, and the names of its devices with any ending. */
    private static final Pattern NOT_PORTABLE = Pattern.compile(
            "[<>:\"|?*\\\\\\p{Cntrl}]|[. ]$|^(?:con|prn|aux|nul|com[0-9]|lpt[0-9])(?:\\.|$)", Pattern.CASE_INSENSITIVE);

    /** "No room leads back to itself." */
    @Test
    void no_room_leads_back_to_itself() {
        slices().matching("org.vouch.(*)..").should().beFreeOfCycles().check(HOUSE);
    }

    /** "A room knows the rooms that its line names, and no other." */
    @Test
    void a_room_knows_the_rooms_that_its_line_names_and_no_other() {
        KNOWS.forEach((room, known) -> {
            String[] strangers = KNOWS.keySet().stream()
                    .filter(other -> !other.equals(room)
                            && !Arrays.asList(known.split(" ", -1)).contains(other))
                    .map(other -> "org.vouch." + other + "..")
                    .toArray(String[]::new);
            noClasses()
                    .that()
                    .resideInAPackage("org.vouch." + room + "..")
                    .should()
                    .dependOnClassesThat()
                    .resideInAnyPackage(strangers)
                    .check(HOUSE);
        });
    }

    /** "Every room has its line." */
    @Test
    void every_room_has_its_line() {
        HOUSE.forEach(type -> {
            String[] steps = type.getPackageName().split("\\.", -1);
            assertTrue(steps.length >= 3 && KNOWS.containsKey(steps[2]), "no line for the room of " + type.getName());
        });
    }

    /** "Each library has one room." */
    @Test
    void each_library_has_one_room() {
        Map.of(
                        "com.vladsch..", "markdown",
                        "org.yaml..", "read",
                        "freemarker..", "render",
                        "picocli..", "cli",
                        "org.jsoup..", "proof",
                        "io.methvin..", "desk",
                        "com.sun.net..", "desk",
                        "javax.imageio..", "image",
                        "java.awt..", "image",
                        "net.coobird..", "image")
                .forEach((library, room) -> noClasses()
                        .that()
                        .resideOutsideOfPackage("org.vouch." + room + "..")
                        .should()
                        .dependOnClassesThat()
                        .resideInAnyPackage(library)
                        .check(HOUSE));
    }

    /** "Nobody asks the clock, the environment or the machine's habits but the doors." */
    @Test
    void nobody_asks_the_clock_but_the_doors() {
        noClasses()
                .that()
                .resideOutsideOfPackage("org.vouch.cli..")
                .should()
                .callMethod(LocalDate.class, "now")
                .orShould()
                .callMethod(LocalDateTime.class, "now")
                .orShould()
                .callMethod(ZonedDateTime.class, "now")
                .orShould()
                .callMethod(Instant.class, "now")
                .orShould()
                .callMethod(Clock.class, "systemDefaultZone")
                .orShould()
                .callMethod(Clock.class, "systemUTC")
                .orShould()
                .callMethod(System.class, "currentTimeMillis")
                .orShould()
                .callMethod(System.class, "nanoTime")
                .orShould()
                .callMethod(System.class, "getenv", String.class)
                .orShould()
                .callMethod(System.class, "exit", int.class)
                .orShould()
                .accessField(System.class, "out")
                .orShould()
                .accessField(System.class, "err")
                .check(HOUSE);
    }

    /** "The machine's language and letters decide nothing." */
    @Test
    void the_machines_language_decides_nothing() {
        noClasses()
                .should()
                .callMethod(Locale.class, "getDefault")
                .orShould()
                .callMethod(Charset.class, "defaultCharset")
                .orShould()
                .callMethod(String.class, "toLowerCase")
                .orShould()
                .callMethod(String.class, "toUpperCase")
                .orShould()
                .callMethod(String.class, "getBytes")
                .orShould()
                .callConstructor(String.class, byte[].class)
                .orShould()
                .callMethod(String.class, "format", String.class, Object[].class)
                .check(HOUSE);
    }

    /** "Values do not change: their rooms hold records, enums, interfaces, or final classes with final fields." */
    @Test
    void values_do_not_change() {
        classes()
                .that()
                .resideInAnyPackage(
                        "org.vouch.text..",
                        "org.vouch.page..",
                        "org.vouch.review..",
                        "org.vouch.cost..",
                        "org.vouch.library..")
                .and()
                .areNotInterfaces()
                .should()
                .haveModifier(JavaModifier.FINAL)
                .andShould()
                .haveOnlyFinalFields()
                .check(HOUSE);
    }

    /**
     * "Only what every rule judged passes the gate, only what passed it is assembled for readers, and only that is
     * published."
     */
    @Test
    void only_what_was_judged_is_published() {
        Map<Class<?>, Set<Class<?>>> makers = Map.of(
                JudgedPages.class, Set.of(Checker.class),
                JudgedSite.class, Set.of(JudgedPages.class, JudgedSite.class),
                Gate.Open.class, Set.of(Gate.class),
                PublicSite.class, Set.of(SiteAssembly.class));
        makers.forEach((type, by) -> {
            constructors()
                    .that()
                    .areDeclaredIn(type)
                    .should()
                    .notBePublic()
                    .andShould()
                    .notBeProtected()
                    .check(HOUSE);
            assertEquals(names(by), callersOf(Set.of(type)), "who makes " + type);
        });
        JavaClass release = HOUSE.get("org.vouch.build.Release");
        assertEquals(Set.of(release.getName()), subclassesOf(Permit.class));
        assertEquals(
                Set.of(release.getName(), Publication.class.getName()),
                callersOf(Set.of(Publication.class, OutputFolder.class), "offer", "begin"));
        release.getConstructors()
                .forEach(made -> assertTrue(
                        made.getRawParameterTypes().stream().anyMatch(type -> type.isEquivalentTo(PublicSite.class)),
                        "a permit that is not for a site: " + made));
    }

    private static Set<String> names(Set<Class<?>> types) {
        return types.stream().map(Class::getName).collect(Collectors.toSet());
    }

    private static Set<String> subclassesOf(Class<?> type) {
        return HOUSE.stream()
                .filter(each -> each.isAssignableTo(type) && !each.isEquivalentTo(type))
                .map(JavaClass::getName)
                .collect(Collectors.toSet());
    }

    /**
     * Returns the classes outside of themselves that call, or refer to, methods of these types; without a name,
     * constructors.
     */
    private static Set<String> callersOf(Set<Class<?>> types, String... methods) {
        Set<String> wanted = methods.length == 0 ? Set.of("<init>") : Set.of(methods);
        Set<String> callers = new TreeSet<>();
        HOUSE.forEach(caller -> Stream.of(caller.getCodeUnitCallsFromSelf(), caller.getCodeUnitReferencesFromSelf())
                .flatMap(Set::stream)
                .filter(call -> wanted.contains(call.getTarget().getName())
                        && types.stream().anyMatch(call.getTargetOwner()::isEquivalentTo))
                .forEach(call -> callers.add(caller.getName())));
        return callers;
    }

    /** "A name is a word of the trade, never Util, Helper, Manager, Impl or Info." */
    @Test
    void a_name_is_a_word_of_the_trade() {
        noClasses()
                .should()
                .haveSimpleNameEndingWith("Util")
                .orShould()
                .haveSimpleNameEndingWith("Utils")
                .orShould()
                .haveSimpleNameEndingWith("Helper")
                .orShould()
                .haveSimpleNameEndingWith("Manager")
                .orShould()
                .haveSimpleNameEndingWith("Impl")
                .orShould()
                .haveSimpleNameEndingWith("Info")
                .check(HOUSE);
    }

    /** "Nothing else is at the top, and every file has a name that each system can hold." */
    @Test
    void the_top_level_holds_what_its_list_says_and_names_are_portable() throws IOException {
        Set<String> there = new TreeSet<>();
        try (Stream<Path> files = Files.list(Path.of(""))) {
            files.map(Path::toString).filter(name -> !name.startsWith(".")).forEach(there::add);
        }
        there.remove("target");
        assertEquals(Set.of("LICENSE", "README.md", "content", "pom.xml", "site", "src", "templates", "vouch"), there);
        List<String> bad = new ArrayList<>();
        for (String folder : List.of("src", "content", "templates", ".ci", ".mvn")) {
            try (Stream<Path> files = Files.walk(Path.of(folder))) {
                files.filter(file -> NOT_PORTABLE
                                .matcher(String.valueOf(file.getFileName()))
                                .find())
                        .forEach(file -> bad.add(file.toString()));
            }
        }
        assertEquals(List.of(), bad);
    }
}
