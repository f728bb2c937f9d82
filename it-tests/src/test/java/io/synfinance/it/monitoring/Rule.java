package io.synfinance.it.monitoring;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;

/**
 * An alert or a recording rule, as it stands in its file.
 *
 * @param hold the {@code for} of an alert, empty where there is none
 * @param rest labels and annotations
 */
record Rule(String name, boolean alert, String expression, String hold, Map<?, ?> rest) {

    static Rule of(Yaml yaml) {
        Map<Object, Object> rest = new LinkedHashMap<>(yaml.map());
        rest.keySet().removeAll(Set.of("alert", "record", "expr", "for"));
        boolean alert = yaml.has("alert");
        return new Rule(
                yaml.text(alert ? "alert" : "record"),
                alert,
                yaml.text("expr"),
                yaml.has("for") ? yaml.text("for") : "",
                rest);
    }

    Rule withExpression(String other) {
        return new Rule(name, alert, other, hold, rest);
    }

    Rule withHold(String other) {
        return new Rule(name, alert, expression, other, rest);
    }

    /** Whether its expression reads what that rule records. */
    boolean reads(Rule other) {
        return !other.alert && expression.contains(other.name);
    }

    String label(String key) {
        return new Yaml(rest).at("labels").text(key);
    }

    String annotation(String key) {
        return new Yaml(rest).at("annotations").text(key);
    }

    Map<Object, Object> map() {
        Map<Object, Object> map = new LinkedHashMap<>();
        map.put(alert ? "alert" : "record", name);
        map.put("expr", expression);
        if (!hold.isEmpty()) {
            map.put("for", hold);
        }
        map.putAll(rest);
        return map;
    }

    @Override
    public String toString() {
        return name;
    }
}
