package io.synfinance.agent.config;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;

/** The JSON schema of the configuration file, made of the settings and kinds that there are. */
final class ConfigSchema {

    private static final String PATTERNS =
            "{\"oneOf\": [{\"type\": \"string\"}, {\"type\": \"array\", \"items\": {\"type\": \"string\"}}]}";

    private ConfigSchema() {}

    static String text() {
        return """
                {
                  "$schema": "https://json-schema.org/draft/2020-12/schema",
                  "title": "SynFinance agent",
                  "type": "object",
                  "properties": {
                %s,
                    "instrumentation": {"type": "object", "description": "switches by name: {tomcat: {enabled: false}}"},
                    "methods": {"type": "array", "items": {"anyOf": [
                %s
                    ]}}
                  },
                  "patternProperties": {"\\\\.": {}},
                  "additionalProperties": false
                }
                """.formatted(sections(), rules());
    }

    private static String sections() {
        Map<String, Object> root = new LinkedHashMap<>();
        for (Setting<?> setting : Setting.all()) {
            String[] words = setting.key().split("\\.", -1);
            Map<String, Object> section = root;
            for (int i = 0; i < words.length - 1; i++) {
                section = section(section, words[i]);
            }
            section.put(words[words.length - 1], value(setting));
        }
        return properties(root, "    ");
    }

    @SuppressWarnings("unchecked")
    private static Map<String, Object> section(Map<String, Object> parent, String name) {
        return (Map<String, Object>) parent.computeIfAbsent(name, key -> new LinkedHashMap<String, Object>());
    }

    @SuppressWarnings("unchecked")
    private static String properties(Map<String, Object> section, String indent) {
        return section.entrySet().stream()
                .map(entry -> indent + quoted(entry.getKey()) + ": "
                        + (entry.getValue() instanceof Map<?, ?> named && named.containsKey(Setting.METRIC)
                                ? "{\"type\": \"object\", \"additionalProperties\": " + named.get(Setting.METRIC) + "}"
                                : entry.getValue() instanceof Map
                                        ? object(
                                                properties((Map<String, Object>) entry.getValue(), indent + "  "),
                                                indent)
                                        : entry.getValue()))
                .collect(Collectors.joining(",\n"));
    }

    private static String object(String properties, String indent) {
        return "{\"type\": \"object\", \"additionalProperties\": false, \"properties\": {\n" + properties + "\n"
                + indent + "}}";
    }

    private static String value(Setting<?> setting) {
        String type = setting.defaultValue() instanceof Boolean
                ? "boolean"
                : setting.defaultValue() instanceof Integer ? "integer" : "string";
        // A variable may stand for any of them, and a list for words.
        String types = type.equals("string") ? "" : "\"" + type + "\", ";
        return "{\"type\": [" + types + "\"string\", \"array\"], \"default\": "
                + (type.equals("string") ? quoted(String.valueOf(setting.defaultValue())) : setting.defaultValue())
                + ", \"description\": " + quoted(setting.meaning() + "; " + setting.expectation()) + "}";
    }

    private static String rules() {
        return Arrays.stream(RuleKind.values()).map(ConfigSchema::rule).collect(Collectors.joining(",\n"));
    }

    private static String rule(RuleKind kind) {
        StringBuilder rule =
                new StringBuilder("      {\"type\": \"object\", \"additionalProperties\": false, \"required\": ");
        rule.append(kind == RuleKind.MEASURED ? "[\"match\", \"as\", \"metric\"]" : "[\"match\", \"as\"]")
                .append(", \"properties\": {\n        \"match\": {\"type\": \"string\"}, \"exclude\": ")
                .append(PATTERNS)
                .append(",\n        \"as\": {\"const\": ")
                .append(quoted(kind.text()))
                .append("}");
        for (String member : kind.members()) {
            rule.append(",\n        ")
                    .append(quoted(member))
                    .append(": {\"type\": [\"string\", \"number\", \"boolean\"]}");
        }
        if (kind == RuleKind.MEASURED) {
            rule.append(",\n        \"labels\": {\"type\": \"object\"}")
                    .append(",\n        \"buckets\": {\"type\": \"array\", \"items\": {\"type\": \"number\"}}");
        }
        return rule.append("}}").toString();
    }

    private static String quoted(String text) {
        return "\"" + text.replace("\\", "\\\\").replace("\"", "\\\"") + "\"";
    }
}
