package io.synfinance.agent;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.simpleName;
import static com.tngtech.archunit.core.domain.properties.HasName.Predicates.nameMatching;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.GeneralCodingRules.ACCESS_STANDARD_STREAMS;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.lang.management.ManagementFactory;
import java.util.Arrays;
import java.util.List;
import java.util.logging.Logger;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Who may know whom, and what nobody does; the reasons are in the documentation of the house. */
class ArchitectureTest {

    private static final String US = "io.synfinance.agent";

    private static final JavaClasses AGENT = classesBeside(AgentMain.class);

    /** What is on the class path in the open, before the agent's own class loader is there. */
    private static final String DOOR = "AgentMain|AgentCommand|Engine|AgentClassLoader|BootstrapClasses9?|JdkTool";

    static final List<ArchRule> RULES = List.of(
            classes()
                    .that()
                    .resideInAPackage(US + ".bootstrap..")
                    .should()
                    .onlyDependOnClassesThat()
                    .resideInAnyPackage("java..", "org.jspecify.annotations..", US + ".bootstrap.."),
            classes()
                    .that()
                    .resideInAnyPackage(US + ".config..", US + ".logging..")
                    .should()
                    .onlyDependOnClassesThat()
                    .resideInAnyPackage(
                            "java..",
                            "org.jspecify.annotations..",
                            "org.snakeyaml.engine.v2..",
                            US + ".config..",
                            US + ".logging.."),
            noClasses().that().resideInAPackage(US + ".config..").should().dependOnClassesThat(ours("logging")),
            noClasses().that().resideInAPackage(US + ".logging..").should().dependOnClassesThat(ours("config")),
            noClasses()
                    .that()
                    .resideInAPackage(US + ".instrumentation..")
                    .should()
                    .dependOnClassesThat(oursBut("instrumentation", "bootstrap", "config", "logging")),
            noClasses()
                    .that()
                    .resideInAPackage(US + ".metrics..")
                    .should()
                    .dependOnClassesThat(oursBut("metrics", "bootstrap", "config")),
            noClasses()
                    .that()
                    .resideInAPackage(US + ".exporter..")
                    .should()
                    .dependOnClassesThat(oursBut("exporter", "config", "logging")),
            noClasses()
                    .that()
                    .resideOutsideOfPackage(US)
                    .should()
                    .dependOnClassesThat()
                    .resideInAPackage(US),
            classes()
                    .that(nameMatching(US.replace(".", "\\.") + "\\.(" + DOOR + ")(\\$.*)?"))
                    .should()
                    .onlyDependOnClassesThat(
                            resideInAnyPackage("java..", "jdk.internal.misc", "org.jspecify.annotations..")
                                    .or(nameMatching(US.replace(".", "\\.") + "\\.(" + DOOR + ")(\\$.*)?"))),
            noClasses()
                    .that()
                    .resideOutsideOfPackages(US, US + ".exporter..")
                    .should()
                    .dependOnClassesThat()
                    .resideInAPackage("io.prometheus.."),
            noClasses()
                    .that()
                    .resideOutsideOfPackage(US + ".instrumentation..")
                    .should()
                    .dependOnClassesThat()
                    .resideInAPackage("net.bytebuddy.."),
            noClasses()
                    .that(advice())
                    .should()
                    .dependOnClassesThat(resideInAPackage(US + "..")
                            .and(not(resideInAPackage(US + ".bootstrap..")))
                            .and(not(advice()))),
            noClasses()
                    .that(advice())
                    .should()
                    .dependOnClassesThat(resideInAPackage("net.bytebuddy..")
                            .and(not(resideInAPackage("net.bytebuddy.asm")))
                            .and(not(simpleName("Typing")))) // a member of the annotations
                    .because("it runs inside the application, which does not have the library"),
            noClasses()
                    .that(companions())
                    .should()
                    .dependOnClassesThat(resideInAPackage(US + "..")
                            .and(not(resideInAPackage(US + ".bootstrap..")))
                            .and(not(companions())))
                    .orShould()
                    .dependOnClassesThat(resideInAPackage("net.bytebuddy.."))
                    .because("it is loaded beside the library, where the agent is not")
                    .allowEmptyShould(true),
            noClasses()
                    .should()
                    .dependOnClassesThat()
                    .resideInAPackage("java.util.logging..")
                    .because("the first use settles the log manager of the whole JVM"),
            noClasses()
                    .that()
                    .resideOutsideOfPackage(US + ".metrics..")
                    .should()
                    .dependOnClassesThat()
                    .resideInAnyPackage("java.lang.management..", "com.sun.management..", "javax.management..")
                    .because("JMX is half a second of cold code"),
            noClasses()
                    .that()
                    .resideInAPackage(US + ".commands..")
                    .should()
                    .dependOnClassesThat(oursBut("commands", "instrumentation", "config")),
            noClasses()
                    .that()
                    .doNotHaveSimpleName("AgentCommand") // a program of its own
                    .should()
                    .callMethod(System.class, "exit", int.class)
                    .orShould()
                    .callMethod(Runtime.class, "exit", int.class)
                    .orShould()
                    .callMethod(Runtime.class, "halt", int.class)
                    .because("the application always starts and goes on"),
            noClasses()
                    .that()
                    .doNotHaveSimpleName("AgentMain")
                    .and()
                    .doNotHaveSimpleName("AgentInstaller")
                    .and()
                    .doNotHaveSimpleName("CommandLine")
                    .should(ACCESS_STANDARD_STREAMS),
            noClasses().should().haveNameMatching(".*(Util|Utils|Helper|Helpers|Manager|Common)"),
            classes()
                    .that()
                    .areTopLevelClasses()
                    .and()
                    .areNotInterfaces()
                    .and()
                    .doNotHaveModifier(JavaModifier.ABSTRACT)
                    .and(not(simpleName("package-info")))
                    .should(beFinalOrExtended()),
            slices().matching(US + ".(*)..").should().beFreeOfCycles());

    @Test
    void theRulesSeeTheAgent() {
        assertThat(AGENT).hasSizeGreaterThan(100);
        assertThat(AGENT.contain(AgentMain.class)).isTrue();
        assertThat(AGENT.contain(ArchitectureTest.class)).isFalse();
        assertThat(AGENT.stream().map(JavaClass::getPackageName))
                .contains(
                        US,
                        US + ".bootstrap",
                        US + ".config",
                        US + ".exporter",
                        US + ".instrumentation",
                        US + ".instrumentation.methods",
                        US + ".instrumentation.tomcat",
                        US + ".logging",
                        US + ".metrics");
        assertThat(AGENT.stream().filter(advice())).hasSizeGreaterThan(4);
    }

    @ParameterizedTest
    @FieldSource("RULES")
    void theHouseIsInOrder(ArchRule rule) {
        rule.check(AGENT);
    }

    @Test
    void mostClassesArePackagePrivate() {
        // when
        List<JavaClass> all = AGENT.stream()
                .filter(type -> type.isTopLevelClass() && !type.getSimpleName().equals("package-info"))
                .toList();
        long open = all.stream()
                .filter(type -> type.getModifiers().contains(JavaModifier.PUBLIC))
                .count();

        // then
        assertThat(open).as("public of %d classes", all.size()).isLessThan(all.size() * 4L / 10);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "calls method <java.lang.System.exit(int)>",
                "java.util.logging.Logger",
                "java.lang.management.ManagementFactory",
                "<java.lang.System.out>",
                "SampleHelper> has name matching",
                "SampleAdvice.onEnter",
                "is neither final nor extended",
            })
    void aRuleCatchesWhatItForbids(String violation) {
        // when
        JavaClasses offenders =
                new ClassFileImporter().importClasses(SampleHelper.class, SampleAdvice.class, OpenTopLevel.class);

        // then
        assertThat(violations(offenders)).anyMatch(line -> line.contains(violation));
    }

    @Test
    void theRulesOfTheRoomsCatchStrangers() {
        // when
        List<String> violations = violations(classesBeside(ArchitectureTest.class));

        // then
        assertThat(violations.stream().filter(line -> line.contains("bootstrap.HttpBridgeTest.")))
                .isNotEmpty();
        assertThat(violations.stream().filter(line -> line.contains("config.PrecedenceTest.")))
                .isNotEmpty();
    }

    private static JavaClasses classesBeside(Class<?> type) {
        return new ClassFileImporter()
                .importUrl(type.getProtectionDomain().getCodeSource().getLocation());
    }

    private static List<String> violations(JavaClasses classes) {
        return RULES.stream()
                .flatMap(rule -> Stream.of(rule.allowEmptyShould(true).evaluate(classes)))
                .flatMap(result -> result.getFailureReport().getDetails().stream())
                .toList();
    }

    private static DescribedPredicate<JavaClass> ours(String room) {
        return resideInAPackage(US + "." + room + "..");
    }

    private static DescribedPredicate<JavaClass> oursBut(String... rooms) {
        String[] packages =
                Arrays.stream(rooms).map(room -> US + "." + room + "..").toArray(String[]::new);
        return resideInAPackage(US + "..").and(not(resideInAnyPackage(packages)));
    }

    private static DescribedPredicate<JavaClass> advice() {
        return nameMatching(".*Advice(\\$.*)?").forSubtype();
    }

    /** What is loaded beside a library: whatever is in a library's room, but for advice and its instrumentation. */
    private static DescribedPredicate<JavaClass> companions() {
        return resideInAPackage(US + ".instrumentation.*..")
                .and(not(resideInAPackage(US + ".instrumentation.methods..")))
                .and(not(advice()))
                .and(not(nameMatching(".*Instrumentation(\\$.*)?|.*package-info")));
    }

    private static ArchCondition<JavaClass> beFinalOrExtended() {
        return new ArchCondition<>("be final, or extended by another class") {
            @Override
            public void check(JavaClass type, ConditionEvents events) {
                boolean ok = type.getModifiers().contains(JavaModifier.FINAL)
                        || !type.getSubclasses().isEmpty();
                events.add(new SimpleConditionEvent(type, ok, type.getName() + " is neither final nor extended"));
            }
        };
    }

    /** What no class may do or be called. */
    @SuppressWarnings({"unused", "SystemOut"})
    static final class SampleHelper {
        private SampleHelper() {}

        static void doAllThatIsForbidden() {
            Logger.getLogger("x").info("x");
            System.out.println(ManagementFactory.getRuntimeMXBean().getUptime());
            System.exit(1);
        }
    }

    /** Advice that knows the agent. */
    @SuppressWarnings("unused")
    static final class SampleAdvice {
        private SampleAdvice() {}

        static String onEnter() {
            return Version.TEXT + LogManagerGuard.class;
        }
    }
}

/** Open to extension, and extended by nobody. */
class OpenTopLevel {}
