package io.synfinance.agent.instrumentation.methods;

import io.synfinance.agent.config.MethodRuleConfig;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import net.bytebuddy.description.annotation.AnnotationDescription;
import net.bytebuddy.description.enumeration.EnumerationDescription;
import net.bytebuddy.description.method.MethodDescription;

/** What is written in a rule, member by member, whether in an annotation or in the configuration file. */
final class RuleMembers {

    private final Map<String, String> texts;
    private final Map<String, String> labels;
    private final double[] buckets;

    private RuleMembers(Map<String, String> texts, Map<String, String> labels, double... buckets) {
        this.texts = texts;
        this.labels = labels;
        this.buckets = buckets;
    }

    /** Members without labels and buckets. */
    static RuleMembers of(Map<String, String> texts) {
        return new RuleMembers(texts, Collections.emptyMap());
    }

    static RuleMembers of(MethodRuleConfig rule) {
        return new RuleMembers(rule.members(), rule.labels(), rule.buckets());
    }

    static RuleMembers of(AnnotationDescription annotation) {
        Map<String, String> texts = new LinkedHashMap<>();
        Map<String, String> labels = new LinkedHashMap<>();
        List<Double> buckets = new ArrayList<>();
        for (MethodDescription.InDefinedShape member :
                annotation.getAnnotationType().getDeclaredMethods()) {
            Object value = annotation.getValue(member).resolve();
            if (value instanceof String[]) {
                addLabels((String[]) value, labels);
            } else if (value instanceof double[]) {
                for (double bucket : (double[]) value) {
                    buckets.add(bucket);
                }
            } else if (value instanceof EnumerationDescription) {
                texts.put(member.getName(), ((EnumerationDescription) value).getValue());
            } else {
                texts.put(member.getName(), String.valueOf(value));
            }
        }
        return new RuleMembers(
                texts, labels, buckets.stream().mapToDouble(Double::doubleValue).toArray());
    }

    private static void addLabels(String[] written, Map<String, String> labels) {
        for (String label : written) {
            int equals = label.indexOf('=');
            labels.put(
                    equals < 0 ? label : label.substring(0, equals).trim(),
                    equals < 0 ? "" : label.substring(equals + 1).trim());
        }
    }

    /** The text of a member, empty where the default is meant. */
    String text(String member) {
        return texts.getOrDefault(member, "");
    }

    /** The values of labels by their names, in the order in which they are written. */
    Map<String, String> labels() {
        return labels;
    }

    /** Empty where the default is meant. */
    double[] buckets() {
        return buckets.clone();
    }
}
