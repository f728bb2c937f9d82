package io.synfinance.it.monitoring;

import java.math.BigDecimal;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * A rule with one small fault, which its tests must notice: another threshold, comparison, window, offset, quantile,
 * matcher or {@code for}.
 *
 * @param fault as in {@code HighErrorRate: "> 1" becomes "> 1.1"}
 */
record Mutant(Rule rule, String fault) {

    private static final Pattern THRESHOLD = Pattern.compile("(?<=(?:[<>]=?|==) )[0-9.]+(?:e[0-9]+)?");
    private static final Pattern COMPARISON = Pattern.compile("(?:[<>]=?|==)(?= [0-9])");
    private static final Pattern DURATION = Pattern.compile("(?<=\\[|offset )[0-9]+[smhd]");
    private static final Pattern QUANTILE = Pattern.compile("(?<=histogram_quantile\\()0[.][0-9]+");
    private static final Pattern MATCHER = Pattern.compile("(?<=\\w)(?:=~|!~|!=|=)(?=\")");

    /** All faults of a rule, which is evaluated at that interval. */
    static Stream<Mutant> of(Rule rule, String interval) {
        return Stream.of(
                        ofThresholds(rule),
                        faults(rule, COMPARISON, Mutant::comparisons),
                        faults(rule, DURATION, Mutant::durations),
                        faults(rule, QUANTILE, quantile -> List.of(quantile.equals("0.99") ? "0.95" : "0.99")),
                        faults(rule, MATCHER, matcher -> List.of(opposite(matcher))),
                        holds(rule, seconds(interval)))
                .flatMap(mutants -> mutants);
    }

    static Stream<Mutant> ofThresholds(Rule rule) {
        return faults(rule, THRESHOLD, Mutant::thresholds);
    }

    /** One evaluation more or less; anything smaller is no difference. */
    private static Stream<Mutant> holds(Rule rule, int interval) {
        int hold = rule.hold().isEmpty() ? 0 : seconds(rule.hold());
        return Stream.of(hold + interval, hold - interval)
                .filter(other -> other >= 0)
                .map(other -> new Mutant(
                        rule.withHold(other + "s"), rule.name() + ": for " + hold + "s becomes " + other + "s"))
                .filter(mutant -> mutant.rule.alert());
    }

    private static Stream<Mutant> faults(Rule rule, Pattern place, Faults faults) {
        return place.matcher(rule.expression())
                .results()
                .flatMap(found -> faults.of(found.group()).stream().map(other -> fault(rule, found, other)));
    }

    private static Mutant fault(Rule rule, MatchResult found, String other) {
        String expression = replaced(rule.expression(), found, other);
        String before = around(rule.expression(), found.start(), found.end());
        String after = around(expression, found.start(), found.start() + other.length());
        return new Mutant(rule.withExpression(expression), rule.name() + ": " + before + " becomes " + after);
    }

    private static String replaced(String text, MatchResult found, String other) {
        return text.substring(0, found.start()) + other + text.substring(found.end());
    }

    private static String around(String text, int start, int end) {
        return '"'
                + text.substring(Math.max(0, start - 12), Math.min(text.length(), end + 12))
                        .replaceAll("\\s+", " ")
                        .strip()
                + '"';
    }

    private static List<String> thresholds(String number) {
        BigDecimal value = new BigDecimal(number);
        return value.signum() == 0
                ? List.of("1")
                : List.of(
                        value.multiply(new BigDecimal("1.1")).toPlainString(),
                        value.multiply(new BigDecimal("0.9")).toPlainString());
    }

    private static List<String> comparisons(String comparison) {
        return List.of(
                switch (comparison) {
                    case ">" -> "<";
                    case ">=" -> "<=";
                    case "<" -> ">";
                    case "<=" -> ">=";
                    default -> "!=";
                });
    }

    private static List<String> durations(String duration) {
        int seconds = seconds(duration);
        return List.of(2 * seconds + "s", seconds / 2 + "s");
    }

    private static int seconds(String duration) {
        int number = Integer.parseInt(duration.substring(0, duration.length() - 1));
        return number
                * switch (duration.charAt(duration.length() - 1)) {
                    case 'd' -> 86_400;
                    case 'h' -> 3_600;
                    case 'm' -> 60;
                    default -> 1;
                };
    }

    private static String opposite(String matcher) {
        return switch (matcher) {
            case "=" -> "!=";
            case "!=" -> "=";
            case "=~" -> "!~";
            default -> "=~";
        };
    }

    /** What may stand in the place of a text instead of it. */
    private interface Faults {
        List<String> of(String text);
    }
}
