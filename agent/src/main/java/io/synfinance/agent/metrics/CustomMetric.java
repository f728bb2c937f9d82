package io.synfinance.agent.metrics;

/**
 * A metric of the user's own. After two orders of 10 and 32 through the web, a scrape of the counter {@code orders_value} with
 * the label {@code channel} shows
 *
 * <pre>{@code
 * synfinance_orders_value_total{channel="web"} 42.0
 * }</pre>
 */
public final class CustomMetric {

    private final CustomDefinition definition;
    private final String name;
    private final AgentMetrics agent;
    private final int labels;
    private final LabelTree<CustomSeries> series;

    CustomMetric(
            CustomDefinition definition,
            String name,
            SeriesLimit seriesLimit,
            Histograms histograms,
            AgentMetrics agent) {
        this.definition = definition;
        this.name = name;
        this.agent = agent;
        labels = definition.labelNames().size();
        series = new LabelTree<>(
                labels,
                new SeriesBudget(seriesLimit),
                values -> CustomSeries.of(definition, new SeriesLabels(values), histograms));
    }

    /**
     * Records a value: a counter grows by it, a gauge is set to it, a histogram takes it. Nothing is allocated for labels
     * that are known.
     *
     * @param value NaN is not recorded, nor is what is negative in a counter
     * @param a the value of the first label, or anything if there is none
     * @param b of the second
     * @param c of the third
     * @param d of the fourth
     */
    public void record(double value, String a, String b, String c, String d) {
        if (Double.isNaN(value)) {
            return;
        }
        LabelTree<CustomSeries>.Node node = series.root();
        node = labels > 0 ? node.child(a) : node;
        node = labels > 1 ? node.child(b) : node;
        node = labels > 2 ? node.child(c) : node;
        node = labels > 3 ? node.child(d) : node;
        CustomSeries found = node.series();
        found.record(value);
        if (series.isOverflow(found)) {
            agent.dropped(name);
        }
    }

    CustomDefinition definition() {
        return definition;
    }

    MetricFamily family() {
        return new MetricFamily(definition, sink -> series.forEach(each -> each.read(sink)));
    }
}
