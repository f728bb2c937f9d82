package io.synfinance.it.monitoring;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** A panel of a dashboard. */
record Panel(Dashboard dashboard, Yaml yaml) {

    /** Where it stands, in units of a 24th of the width and of 30 pixels. */
    record Place(int x, int y, int width, int height) {

        boolean overlaps(Place other) {
            return x < other.x + other.width
                    && other.x < x + width
                    && y < other.y + other.height
                    && other.y < y + height;
        }
    }

    String title() {
        return yaml.text("title");
    }

    String type() {
        return yaml.text("type");
    }

    String description() {
        return yaml.text("description");
    }

    Place place() {
        Yaml grid = yaml.at("gridPos");
        return new Place(number(grid, "x"), number(grid, "y"), number(grid, "w"), number(grid, "h"));
    }

    List<Query> queries() {
        return yaml.list("targets").stream()
                .map(target -> new Query(this, target))
                .toList();
    }

    /** The values at which the colour changes, those of single columns and series too. */
    Set<Double> thresholds() {
        Set<Double> values = new TreeSet<>();
        maps(yaml.at("fieldConfig").map()).stream()
                .map(map -> map.get("steps"))
                .filter(List.class::isInstance)
                .flatMap(steps -> ((List<?>) steps).stream())
                .map(step -> ((Map<?, ?>) step).get("value"))
                .forEach(value -> {
                    if (value instanceof Number number) {
                        values.add(number.doubleValue());
                    }
                });
        return values;
    }

    /** The addresses behind its values. */
    List<String> links() {
        return maps(yaml.at("fieldConfig").map()).stream()
                .map(map -> map.get("url"))
                .filter(String.class::isInstance)
                .map(String.class::cast)
                .toList();
    }

    /** The names that its text gives: {@code HighCPUUsage}. */
    boolean names(String alert) {
        return List.of(description().split("\\W+")).contains(alert);
    }

    private static List<Map<?, ?>> maps(Object value) {
        List<Map<?, ?>> found = new ArrayList<>();
        if (value instanceof Map<?, ?> map) {
            found.add(map);
            map.values().forEach(inner -> found.addAll(maps(inner)));
        } else if (value instanceof List<?> list) {
            list.forEach(inner -> found.addAll(maps(inner)));
        }
        return found;
    }

    private static int number(Yaml yaml, String key) {
        return Integer.parseInt(yaml.text(key));
    }

    @Override
    public String toString() {
        return dashboard + " / " + title();
    }
}
