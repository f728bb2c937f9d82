package io.synfinance.it.monitoring;

import io.synfinance.it.harness.MonitoringServer;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** An expression of PromQL as Prometheus' own parser has taken it apart. */
record Expression(List<Selector> selectors, Set<String> grouped, Set<String> made) {

    /**
     * Something like {@code synfinance_requests_total{job=~"$job"}[5m]}.
     *
     * @param matchers {@code =~$job} by {@code job}
     * @param function the one that it stands in, empty if none
     * @param overTime whether it selects a range
     */
    record Selector(String metric, Map<String, String> matchers, String function, boolean overTime) {}

    /** The text must have no variables of Grafana outside of strings. */
    static Expression of(String text, MonitoringServer prometheus) {
        Yaml answer = Yaml.parse(prometheus.ask("parse_query", Map.of("query", text)));
        if (!answer.text("status").equals("success")) {
            throw new AssertionError(text + ": " + answer.text("error"));
        }
        Expression expression = new Expression(new ArrayList<>(), new TreeSet<>(), new TreeSet<>());
        expression.add(answer.at("data").map(), "");
        return expression;
    }

    private void add(Object node, String function) {
        if (node instanceof List<?> list) {
            list.forEach(inner -> add(inner, function));
        } else if (node instanceof Map<?, ?> map) {
            add(map, function);
        }
    }

    private void add(Map<?, ?> node, String function) {
        switch (String.valueOf(node.get("type"))) {
            case "vectorSelector", "matrixSelector" -> selectors.add(selector(new Yaml(node), function));
            case "call" -> addCall(new Yaml(node));
            default -> {
                grouped.addAll(strings(node.get("grouping")));
                if (node.get("matching") instanceof Map<?, ?> matching) {
                    grouped.addAll(strings(matching.get("labels")));
                    grouped.addAll(strings(matching.get("include")));
                }
                node.values().forEach(inner -> add(inner, function));
            }
        }
    }

    private void addCall(Yaml call) {
        String name = call.at("func").text("name");
        List<Yaml> arguments = call.list("args");
        if (name.equals("label_replace")) {
            made.add(arguments.get(1).text("val"));
            grouped.add(arguments.get(3).text("val"));
            grouped.remove("");
        }
        arguments.forEach(argument -> add(argument.map(), name));
    }

    private static Selector selector(Yaml node, String function) {
        Map<String, String> matchers = new TreeMap<>();
        node.list("matchers").stream()
                .filter(matcher -> !matcher.text("name").equals("__name__"))
                .forEach(matcher -> matchers.put(matcher.text("name"), matcher.text("type") + matcher.text("value")));
        boolean overTime = node.text("type").equals("matrixSelector");
        return new Selector(node.text("name"), matchers, function, overTime);
    }

    private static List<String> strings(@Nullable Object list) {
        return list instanceof List<?> items
                ? items.stream().map(Object::toString).toList()
                : List.of();
    }
}
