package io.synfinance.it.monitoring;

import static org.assertj.core.api.Assertions.assertThat;

import io.synfinance.it.harness.MonitoringTool;
import io.synfinance.it.harness.MonitoringTool.Result;
import io.synfinance.it.harness.Workspace;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * The tests of the rules are worth something: each small fault that is put into a rule is noticed by the tests of an
 * alert that depends on it, or by those of the recording rules. An alert is tested with the rules that it needs and no
 * others, which takes a seventh of the time.
 */
class AlertMutationIT {

    private static final Path TESTS = Workspace.source("../prometheus/tests").normalize();

    private static final String RECORDING = "recording";

    private final Path folder = Workspace.newFolder("monitoring", "mutants");
    private final AtomicInteger runs = new AtomicInteger();

    @Test
    void everyFaultInAnAlertIsNoticed() throws IOException {
        RuleSet rules = RuleSet.alerts();
        assertAllAreNoticed(
                rules,
                rules.groups().stream()
                        .flatMap(group -> group.rules().stream().flatMap(rule -> Mutant.of(rule, group.interval())))
                        .toList());
    }

    /** Their thresholds only: three days take a second, and their windows are held by their names. */
    @Test
    void everyOtherThresholdOfAnObjectiveIsNoticed() throws IOException {
        RuleSet rules = RuleSet.of("slo.yml");
        assertAllAreNoticed(
                rules, rules.alertRules().stream().flatMap(Mutant::ofThresholds).toList());
    }

    private void assertAllAreNoticed(RuleSet rules, List<Mutant> mutants) throws IOException {
        assertThat(mutants).hasSizeGreaterThan(5 * rules.alertRules().size());
        assertAreRules(mutants);
        for (Rule alert : rules.alertRules()) {
            Result result = test(rules, alert.name());
            assertThat(result.exit()).as(result.text()).isZero();
        }
        assertThat(unnoticed(rules, mutants)).isEmpty();
    }

    /** What promtool does not even read is not noticed by a test. */
    private void assertAreRules(List<Mutant> mutants) throws IOException {
        List<String> command = new ArrayList<>(List.of("check", "rules", "--lint=none"));
        for (Mutant mutant : mutants) {
            String file = command.size() + ".yml";
            RuleGroup group = new RuleGroup("group", "1m", List.of(mutant.rule()));
            Files.writeString(folder.resolve(file), Yaml.write(Map.of("groups", List.of(group.map()))));
            command.add(file);
        }
        Result result = MonitoringTool.named("promtool").run(folder, command.toArray(String[]::new));
        assertThat(result.exit()).as(result.text()).isZero();
    }

    private List<String> unnoticed(RuleSet rules, List<Mutant> mutants) {
        List<String> unnoticed = new CopyOnWriteArrayList<>();
        mutants.parallelStream()
                .filter(mutant -> !isNoticed(rules.with(mutant.rule()), mutant.rule()))
                .forEach(mutant -> unnoticed.add(mutant.fault()));
        return unnoticed;
    }

    private boolean isNoticed(RuleSet faulty, Rule rule) {
        Stream<String> alerts = faulty.alertRules().stream()
                .map(Rule::name)
                .filter(alert -> faulty.neededBy(alert).has(rule.name()));
        return (rule.alert() ? alerts : Stream.concat(alerts, Stream.of(RECORDING)))
                .anyMatch(test -> test(faulty, test).exit() != 0);
    }

    private Result test(RuleSet rules, String name) {
        Path room = folder.resolve("run-" + runs.incrementAndGet());
        try {
            (name.equals(RECORDING) ? rules : rules.neededBy(name)).write(room.resolve("rules"));
            Files.copy(
                    TESTS.resolve(name + ".yml"),
                    Files.createDirectory(room.resolve("tests")).resolve("test.yml"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return MonitoringTool.named("promtool").run(room, "test", "rules", "tests/test.yml");
    }
}
