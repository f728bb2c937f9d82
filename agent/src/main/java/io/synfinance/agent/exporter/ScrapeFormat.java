package io.synfinance.agent.exporter;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/** A format in which metrics are served. */
public enum ScrapeFormat {

    /** Prometheus' text; what is served to whoever does not ask for another. */
    TEXT("text/plain") {
        @Override
        boolean isMeantBy(String[] range) {
            return super.isMeantBy(range) || range[0].equals("text/*") || range[0].equals("*/*");
        }
    },

    /** OpenMetrics' text. */
    OPEN_METRICS("application/openmetrics-text"),

    /** Delimited messages of protobuf; the one that can carry native histograms. */
    PROTOBUF("application/vnd.google.protobuf") {
        @Override
        boolean isMeantBy(String[] range) {
            // Each in one piece: a text that begins with the client's package is renamed when the JAR is packed.
            List<String> parts = Arrays.asList(range);
            return super.isMeantBy(range)
                    && parts.contains("proto=io.prometheus.client.metricfamily")
                    && parts.contains("encoding=delimited");
        }
    };

    private static final ScrapeFormat[] ALL = values();
    private static final String WEIGHT = "q=";

    private final String mediaType;

    ScrapeFormat(String mediaType) {
        this.mediaType = mediaType;
    }

    /** Without parameters. */
    String mediaType() {
        return mediaType;
    }

    /**
     * Chooses what a client likes best.
     *
     * @param accept its headers {@code Accept}
     * @return the format with the greatest weight, of equal ones the first; text if there is none that is served
     */
    static ScrapeFormat of(List<String> accept) {
        ScrapeFormat best = TEXT;
        double bestWeight = 0;
        for (String range : String.join(",", accept).toLowerCase(Locale.ROOT).split(",", -1)) {
            String[] parts = parts(range);
            double weight = weight(parts);
            for (ScrapeFormat format : ALL) {
                if (weight > bestWeight && format.isMeantBy(parts)) {
                    best = format;
                    bestWeight = weight;
                }
            }
        }
        return best;
    }

    /** Whether a range, and its parameters behind it, in lower case, names this format. */
    boolean isMeantBy(String[] range) {
        return range[0].equals(mediaType);
    }

    private static String[] parts(String range) {
        String[] parts = range.split(";", -1);
        for (int i = 0; i < parts.length; i++) {
            parts[i] = parts[i].replace("\"", "").trim();
        }
        return parts;
    }

    /** From 0 to 1; what cannot be understood counts as 0. */
    private static double weight(String... range) {
        for (int i = 1; i < range.length; i++) {
            if (range[i].startsWith(WEIGHT)) {
                return number(range[i].substring(WEIGHT.length()));
            }
        }
        return 1;
    }

    private static double number(String text) {
        try {
            return Math.min(1, Double.parseDouble(text));
        } catch (NumberFormatException e) {
            return 0;
        }
    }
}
