package io.synfinance.it.monitoring;

import java.time.Duration;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What a panel asks Prometheus, with Grafana's variables in it. */
record Query(Panel panel, Yaml yaml) {

    /** Grafana's: a point for each, unless the panel wants fewer. */
    private static final Duration STEP = Duration.ofSeconds(5);

    private static final Duration SCRAPE_INTERVAL = Duration.ofSeconds(10);
    private static final Duration RANGE = Duration.ofMinutes(10);
    private static final Pattern VARIABLE = Pattern.compile("\\$(?!\\{?\\d)\\{?(\\w+)\\}?");

    String text() {
        return yaml.text("expr");
    }

    /** Whether it is asked for a moment and not for a range of time. */
    boolean instant() {
        return yaml.has("instant") && Boolean.parseBoolean(yaml.text("instant"));
    }

    Duration step() {
        if (!panel.yaml().has("interval")) {
            return STEP;
        }
        Duration least = Duration.parse("PT" + panel.yaml().text("interval"));
        return least.compareTo(STEP) > 0 ? least : STEP;
    }

    /** How far back it is asked. */
    Duration range() {
        return panel.yaml().has("timeFrom") ? Duration.ofHours(24) : Duration.ofMinutes(1);
    }

    /** With what Grafana would put in where {@code All} is chosen of each variable. */
    String filled() {
        return VARIABLE.matcher(text()).replaceAll(variable -> Matcher.quoteReplacement(value(variable.group(1))));
    }

    private String value(String variable) {
        return switch (variable) {
            case "__rate_interval" -> rateInterval().toSeconds() + "s";
            case "__range" -> RANGE.toSeconds() + "s";
            default -> {
                if (!panel.dashboard().variableNames().contains(variable)) {
                    throw new AssertionError(this + " has the variable " + variable + ", which the dashboard has not");
                }
                yield ".+";
            }
        };
    }

    private Duration rateInterval() {
        Duration least = SCRAPE_INTERVAL.multipliedBy(4);
        Duration wanted = step().plus(SCRAPE_INTERVAL);
        return wanted.compareTo(least) > 0 ? wanted : least;
    }

    @Override
    public String toString() {
        return panel + " / " + yaml.text("refId");
    }
}
