package io.synfinance.agent.config;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** One entry of {@code methods:} in the configuration file: which methods, recorded as what, from which values. */
public final class MethodRuleConfig {

    private final String position;
    private final String match;
    private final List<String> excludes;
    private final RuleKind kind;
    private final Map<String, String> members;
    private final Map<String, String> labels;
    private final double[] buckets;

    MethodRuleConfig(
            String position,
            String match,
            List<String> excludes,
            RuleKind kind,
            Map<String, String> members,
            Map<String, String> labels,
            double... buckets) {
        this.position = position;
        this.match = match;
        this.excludes = Collections.unmodifiableList(new ArrayList<>(excludes));
        this.kind = kind;
        this.members = Collections.unmodifiableMap(new LinkedHashMap<>(members));
        this.labels = Collections.unmodifiableMap(new LinkedHashMap<>(labels));
        this.buckets = buckets;
    }

    /**
     * Where the rule stands, for messages.
     *
     * @return for example {@code methods[0]}
     */
    public String position() {
        return position;
    }

    /**
     * Which methods, as it is written.
     *
     * @return a pattern
     */
    public String match() {
        return match;
    }

    /**
     * Which of these not.
     *
     * @return patterns, empty if all are meant
     */
    public List<String> excludes() {
        return excludes;
    }

    /**
     * What a call is recorded as.
     *
     * @return the kind
     */
    public RuleKind kind() {
        return kind;
    }

    /**
     * What is written for the members of the kind.
     *
     * @return value paths and texts by member; what is left out is not in it
     */
    public Map<String, String> members() {
        return members;
    }

    /**
     * The labels of a metric of the user's own.
     *
     * @return value paths by label
     */
    public Map<String, String> labels() {
        return labels;
    }

    /**
     * The buckets of a histogram of the user's own.
     *
     * @return a copy, empty for the default
     */
    public double[] buckets() {
        return buckets.clone();
    }

    /** All that it says, so that two rules that say the same are the same. */
    @Override
    public String toString() {
        return match + excludes + kind.text() + members + labels + Arrays.toString(buckets);
    }
}
