package io.synfinance.it.monitoring;

import io.synfinance.it.harness.Workspace;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;

/** The groups of files of {@code prometheus/rules} that belong together, by the files' names. */
record RuleSet(Map<String, List<RuleGroup>> files) {

    private static final Path FOLDER = Workspace.source("../prometheus/rules").normalize();

    static RuleSet of(String... names) {
        Map<String, List<RuleGroup>> files = new LinkedHashMap<>();
        for (String name : names) {
            files.put(
                    name,
                    Yaml.read(FOLDER.resolve(name)).list("groups").stream()
                            .map(RuleGroup::of)
                            .toList());
        }
        return new RuleSet(files);
    }

    /** The alerts with the recording rules that they read. */
    static RuleSet alerts() {
        return of("recording.yml", "alerts.yml");
    }

    List<RuleGroup> groups() {
        return files.values().stream().flatMap(List::stream).toList();
    }

    List<Rule> rules() {
        return groups().stream().flatMap(group -> group.rules().stream()).toList();
    }

    List<Rule> alertRules() {
        return rules().stream().filter(Rule::alert).toList();
    }

    /** The same with that rule in the place of the one of its name. */
    RuleSet with(Rule other) {
        return mapped(rules -> rules.stream()
                .map(rule -> rule.name().equals(other.name()) ? other : rule)
                .toList());
    }

    /** The rule of that name and what it reads, directly or not. */
    RuleSet neededBy(String name) {
        Set<String> needed = new LinkedHashSet<>();
        Deque<Rule> open = new ArrayDeque<>();
        rules().stream().filter(rule -> rule.name().equals(name)).forEach(open::add);
        while (!open.isEmpty()) {
            Rule rule = open.remove();
            if (needed.add(rule.name())) {
                rules().stream().filter(rule::reads).forEach(open::add);
            }
        }
        return mapped(rules ->
                rules.stream().filter(rule -> needed.contains(rule.name())).toList());
    }

    boolean has(String name) {
        return rules().stream().anyMatch(rule -> rule.name().equals(name));
    }

    RuleSet mapped(UnaryOperator<List<Rule>> change) {
        Map<String, List<RuleGroup>> changed = new LinkedHashMap<>();
        files.forEach((file, groups) -> changed.put(
                file,
                groups.stream()
                        .map(group -> group.withRules(change.apply(group.rules())))
                        .toList()));
        return new RuleSet(changed);
    }

    /** Writes the files into a folder, which is made. */
    void write(Path folder) throws IOException {
        Files.createDirectories(folder);
        for (Map.Entry<String, List<RuleGroup>> file : files.entrySet()) {
            List<Map<String, Object>> groups =
                    file.getValue().stream().map(RuleGroup::map).toList();
            Files.writeString(folder.resolve(file.getKey()), Yaml.write(Map.of("groups", groups)));
        }
    }
}
