package org.vouch.house;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.constructors;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaMethod;
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
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.vouch.check.rules.Checker;
import org.vouch.check.rules.Gate;
import org.vouch.check.rules.JudgedPages;
import org.vouch.check.rules.JudgedSite;
import org.vouch.model.text.Finding;
import org.vouch.site.view.PublicSite;
import org.vouch.site.view.SiteAssembly;
import org.vouch.store.publish.OutputFolder;
import org.vouch.store.publish.Permit;
import org.vouch.store.publish.Publication;

/** The house rules of the README, each quoted above the test that guards it. */
class HouseTest {
    /** What lies beside a class of the program: no test, whatever builds and runs them. */
    private static final JavaClasses HOUSE = new ClassFileImporter()
            .importUrl(Finding.class.getProtectionDomain().getCodeSource().getLocation());

    /** The floors of the README's table, from the top. */
    private static final List<String> FLOORS =
            List.of("model", "reader", "check", "site", "store", "service", "desk", "cli");

    /** The rooms of the README's table in its order, each with the rooms that it uses. */
    private static final List<String> ROOMS = List.of(
            "model.text:",
            "model.page: text",
            "model.review: text, page",
            "model.cost: text",
            "model.library: text, page, review, cost",
            "reader.yaml: text",
            "reader.form: text, page, cost, yaml",
            "reader.markdown: text, page",
            "reader.html: text, page, markdown",
            "reader.wordpress: text, page",
            "reader.generator: text, page, yaml",
            "reader.image: text",
            "reader.content: text, page, review, cost, library, yaml, form",
            "check.words: text, page, library",
            "check.rules: text, page, review, cost, library, words",
            "check.links: text, page, cost, library",
            "check.proof: text",
            "site.view: text, page, review, cost, library, rules",
            "site.render: text, review, library, view",
            "store.disk:",
            "store.publish: text, disk",
            "store.cache: text, page, library, content, publish",
            "store.ledger: text, page, review, library, content, disk",
            "store.signature: text",
            "store.deploy: text, library, render, disk, publish, signature",
            "service.verify: text, page, review, cost, library, markdown, content, rules, proof, view, render, publish, signature",
            "service.pipeline: text, page, review, library, image, content, rules, links, proof, view, render, publish, cache, ledger, verify",
            "service.reviewing: text, page, review, library, content, rules, proof, view, render, ledger, signature, verify, pipeline",
            "service.preview: text, page, review, library, image, content, rules, view, render, publish, verify, pipeline, reviewing",
            "service.packets: text, page, review, library, content, rules, view, render, disk, ledger, verify, pipeline, reviewing, preview",
            "service.deploying: text, review, render, publish, verify, reviewing, deploy",
            "service.scaffold: text, page, library, yaml, form, markdown, content, render, disk, pipeline, reviewing",
            "service.importing: text, page, library, yaml, form, markdown, html, wordpress, generator, content, render, disk, scaffold",
            "desk: text, page, review, library, render, ledger, verify, pipeline, reviewing, preview",
            "cli: text, review, library, content, wordpress, rules, links, publish, ledger, signature, deploy, verify, pipeline, reviewing, preview, packets, deploying, scaffold, importing, desk");

    /** Windows refuses these signs, a point or a blank at the end, and the names of its devices with any ending. */
    private static final Pattern NOT_PORTABLE = Pattern.compile(
            "[<>:\"|?*\\\\\\p{Cntrl}]|[. ]$|^(?:con|prn|aux|nul|com[0-9]|lpt[0-9])(?:\\.|$)", Pattern.CASE_INSENSITIVE);

    /** "No room leads back to itself." */
    @Test
    void no_room_leads_back_to_itself() {
        slices().matching("org.vouch.(**)").should().beFreeOfCycles().check(HOUSE);
    }

    /** "A room uses the rooms that its line names, and no other." */
    @Test
    void a_room_uses_the_rooms_that_its_line_names_and_no_other() {
        Map<String, Set<String>> used = new TreeMap<>();
        HOUSE.forEach(type -> type.getDirectDependenciesFromSelf().stream()
                .map(dependency -> dependency.getTargetClass().getBaseComponentType())
                .filter(target -> target.getPackageName().startsWith(PROGRAM)
                        && !room(target).equals(room(type)))
                .forEach(target -> used.computeIfAbsent(room(type), room -> new TreeSet<>())
                        .add(room(target))));
        uses().forEach((room, names) -> {
            Set<String> others = used.getOrDefault(room, new TreeSet<>());
            others.removeAll(names);
            assertEquals(Set.of(), others, room + " uses rooms that its line does not name");
        });
    }

    /** "A floor uses the floors above it in this table, never those below." */
    @Test
    void a_floor_uses_the_floors_above_it_and_never_those_below() {
        List<String> order = List.copyOf(uses().keySet());
        List<String> floors = order.stream().map(HouseTest::floor).distinct().toList();
        assertEquals(FLOORS, floors);
        uses().forEach((room, names) -> names.forEach(
                used -> assertTrue(order.indexOf(used) < order.indexOf(room), room + " uses " + used + " below it")));
    }

    /** "Every room has its line", and the listing of the program is its floors. */
    @Test
    void every_room_has_its_line() throws IOException {
        Set<String> rooms = HOUSE.stream().map(HouseTest::room).collect(Collectors.toCollection(TreeSet::new));
        assertEquals(new TreeSet<>(uses().keySet()), rooms);
        Set<String> listing = new TreeSet<>();
        try (Stream<Path> floors = Files.list(Path.of("src/main/java/org/vouch"))) {
            floors.forEach(floor -> listing.add(String.valueOf(floor.getFileName())));
        }
        assertEquals(new TreeSet<>(FLOORS), listing);
    }

    /** The table of the README and this test say the same. */
    @Test
    void the_table_of_the_readme_says_what_is_tested() throws IOException {
        List<String> told = new ArrayList<>();
        Matcher lines = Pattern.compile("^\\| `([a-z.]+)` \\| .* \\| ([a-z, ]*) ?\\|$", Pattern.MULTILINE)
                .matcher(Files.readString(Path.of("README.md")));
        while (lines.find()) {
            told.add((lines.group(1) + ": " + lines.group(2)).strip());
        }
        assertEquals(ROOMS, told);
    }

    /** Ignore files and tools of half the world skip folders of these names. */
    @Test
    void no_room_has_a_name_that_tools_skip() {
        uses().keySet()
                .forEach(room -> assertFalse(
                        Stream.of(room.split("\\.", -1)).anyMatch(Set.of("build", "target", "out", "bin")::contains),
                        room));
    }

    private static final String PROGRAM = "org.vouch.";

    /** Returns the rooms in their order, each with the full names of those that it uses. */
    private static Map<String, List<String>> uses() {
        Map<String, String> full = new LinkedHashMap<>();
        ROOMS.forEach(line -> {
            String room = line.substring(0, line.indexOf(':'));
            full.put(room.substring(room.indexOf('.') + 1), room);
        });
        Map<String, List<String>> uses = new LinkedHashMap<>();
        ROOMS.forEach(line -> uses.put(
                line.substring(0, line.indexOf(':')),
                Stream.of(line.substring(line.indexOf(':') + 1).split(",", -1))
                        .map(String::strip)
                        .filter(name -> !name.isEmpty())
                        .map(name -> String.valueOf(full.get(name)))
                        .toList()));
        return uses;
    }

    private static String room(JavaClass type) {
        return type.getPackageName().substring(PROGRAM.length());
    }

    private static String floor(String room) {
        return room.contains(".") ? room.substring(0, room.indexOf('.')) : room;
    }

    /**
     * "Each library has one room", and jsoup two: {@code reader.html} reads what others wrote, {@code check.proof} what
     * we printed, and neither takes the other's word for it.
     */
    @Test
    void each_library_has_one_room() {
        Map.ofEntries(
                        Map.entry("com.vladsch..", "reader.markdown"),
                        Map.entry("org.yaml..", "reader.yaml"),
                        Map.entry("org.tomlj..", "reader.generator"),
                        Map.entry("freemarker..", "site.render"),
                        Map.entry("picocli..", "cli"),
                        Map.entry("org.jsoup..", "(check.proof|reader.html)"),
                        Map.entry("io.methvin..", "desk"),
                        Map.entry("com.sun.net..", "desk"),
                        Map.entry("com.github.difflib..", "model.review"),
                        Map.entry("javax.imageio..", "reader.image"),
                        Map.entry("java.awt..", "reader.image"),
                        Map.entry("net.coobird..", "reader.image"),
                        Map.entry("software.amazon..", "s3"))
                .forEach((library, room) -> noClasses()
                        .that()
                        .resideOutsideOfPackage("org.vouch." + room + "..")
                        .should()
                        .dependOnClassesThat()
                        .resideInAnyPackage(library)
                        .check(HOUSE));
    }

    /** "The driver in {@code src/s3} uses {@code text, library, render, publish, deploy}, and nothing names it." */
    @Test
    void the_driver_for_object_storage_uses_few_rooms_and_nothing_names_it() throws IOException {
        Set<String> used = new TreeSet<>();
        Matcher imports =
                Pattern.compile("(?m)^import org\\.vouch\\.([a-z.]+)\\.[A-Z]").matcher(driver());
        while (imports.find()) {
            used.add(imports.group(1));
        }
        Set<String> allowed =
                new TreeSet<>(Set.of("model.text", "model.library", "site.render", "store.publish", "store.deploy"));
        assertEquals(allowed, used);
        noClasses()
                .should()
                .dependOnClassesThat()
                .resideInAPackage("org.vouch.s3..")
                .check(HOUSE);
    }

    private static String driver() throws IOException {
        StringBuilder all = new StringBuilder();
        try (Stream<Path> files = Files.walk(Path.of("src/s3/java"))) {
            for (Path file :
                    files.filter(each -> each.toString().endsWith(".java")).toList()) {
                all.append(Files.readString(file)).append('\n');
            }
        }
        return all.toString();
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
                .resideInAPackage("org.vouch.model..")
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
        JavaClass release = HOUSE.get("org.vouch.service.pipeline.Release");
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

    /** What the program has only for its tests, each with the reason. */
    private static final Map<String, String> FOR_TESTS = Map.of(
            "check.rules.PlainEnough.readability", "measures a text by the formulas alone, without what a page may be",
            "model.library.Clashes.expects", "whether the table of addresses is whole is asked of every file of a site",
            "service.pipeline.Builder.imageReads", "how often a build reads images, which no finding and no file tells",
            "service.preview.Preview.imageReads", "the same of a preview",
            "service.preview.Preview.templateReads", "the same of templates",
            "store.publish.OutputFolder.die", "the death of a process, in tests that stop the disk at each step");

    /**
     * "Nothing in the program is there for tests alone": what nobody in the program calls, and no template and no
     * driver names, is dead.
     */
    @Test
    void what_only_tests_call_is_not_in_the_program() throws IOException {
        String templates = templates() + driver();
        Set<String> unused = new TreeSet<>();
        for (JavaClass type : HOUSE) {
            for (JavaMethod method : type.getMethods()) {
                boolean called = Stream.concat(method.getCallsOfSelf().stream(), method.getReferencesToSelf().stream())
                        .anyMatch(access -> !access.getOrigin().equals(method));
                if (!called && mustBeCalled(type, method) && !names(templates, method.getName())) {
                    unused.add(type.getName().substring(PROGRAM.length()) + "." + method.getName());
                }
            }
        }
        assertEquals(new TreeSet<>(FOR_TESTS.keySet()), unused);
    }

    /** What overrides something is called by that name, what is annotated by a library, and components are values. */
    private static boolean mustBeCalled(JavaClass type, JavaMethod method) {
        boolean made = method.getModifiers().contains(JavaModifier.SYNTHETIC)
                || method.getModifiers().contains(JavaModifier.PRIVATE)
                || method.getName().contains("$")
                || (type.isEnum() && Set.of("values", "valueOf").contains(method.getName()))
                || (type.isRecord() && type.tryGetField(method.getName()).isPresent())
                || method.getName().equals("main")
                || !method.getAnnotations().isEmpty();
        return !made
                && Stream.concat(type.getAllRawInterfaces().stream(), type.getAllRawSuperclasses().stream())
                        .noneMatch(above -> above.getMethods().stream()
                                .anyMatch(each -> each.getName().equals(method.getName())
                                        && each.getRawParameterTypes().size()
                                                == method.getRawParameterTypes().size()));
    }

    private static boolean names(String templates, String method) {
        return Pattern.compile("\\b" + method + "\\b").matcher(templates).find();
    }

    private static String templates() throws IOException {
        StringBuilder all = new StringBuilder();
        for (String folder : List.of("templates", "src/main/resources")) {
            try (Stream<Path> files = Files.walk(Path.of(folder))) {
                for (Path file :
                        files.filter(each -> each.toString().endsWith(".ftlh")).toList()) {
                    all.append(Files.readString(file));
                }
            }
        }
        return all.toString();
    }

    /** A class of the tests is a test or serves one; only processes that tests start begin by themselves. */
    @Test
    void no_class_of_the_tests_starts_by_itself_but_processes_of_tests() throws IOException {
        Set<String> starting = new TreeSet<>();
        try (Stream<Path> files = Files.walk(Path.of("src/test/java"))) {
            for (Path file :
                    files.filter(each -> each.toString().endsWith(".java")).toList()) {
                if (Files.readString(file).contains(" static void " + "main(")) {
                    starting.add(String.valueOf(file.getFileName()).replace(".java", ""));
                }
            }
        }
        assertEquals(Set.of("EndlessPublisher", "HaltedProcess", "SigningProcess"), starting);
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
