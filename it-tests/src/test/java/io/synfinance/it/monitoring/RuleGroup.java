package io.synfinance.it.monitoring;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Rules that are evaluated together, one after the other. */
record RuleGroup(String name, String interval, List<Rule> rules) {

    static RuleGroup of(Yaml yaml) {
        return new RuleGroup(
                yaml.text("name"),
                yaml.text("interval"),
                yaml.list("rules").stream().map(Rule::of).toList());
    }

    RuleGroup withRules(List<Rule> others) {
        return new RuleGroup(name, interval, others);
    }

    Map<String, Object> map() {
        Map<String, Object> map = new LinkedHashMap<>();
        map.put("name", name);
        map.put("interval", interval);
        map.put("rules", rules.stream().map(Rule::map).toList());
        return map;
    }
}
