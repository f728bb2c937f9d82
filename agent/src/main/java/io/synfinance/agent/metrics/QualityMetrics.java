package io.synfinance.agent.metrics;

import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;
import java.util.function.LongSupplier;

/**
 * Takes reports on the quality of data. After one on 1000 records, of which a tenth lacks a city, five break the schema, and
 * whose amounts have drifted, a scrape shows
 *
 * <pre>{@code
 * synfinance_data_distribution_drifts_total{field="amount"} 1.0
 * synfinance_data_last_update_timestamp_seconds 1.767225600E9
 * synfinance_data_missing_values_rate{field="city"} 0.1
 * synfinance_data_outliers_rate{field="amount"} 0.02
 * synfinance_data_quality_score 89.4
 * synfinance_data_records_total 1000.0
 * synfinance_data_schema_violations_total 5.0
 * }</pre>
 *
 * <p>Rates and score are those of the last report. The score is 100 − min(100 · mean missing rate, 30) − min(100 ·
 * violations ÷ records, 20) − min(100 · drifts ÷ records, 10); a report on no records leaves it as it was. Reports that name
 * a data set have series of their own with the label {@code dataset}.
 */
public final class QualityMetrics {

    private final LongSupplier epochMillis;
    private final SeriesBudget missingFields;
    private final SeriesBudget outlierFields;
    private final SeriesBudget driftedFields;
    private final AgentMetrics agent;
    private final SeriesMap<DatasetSeries> datasets;

    QualityMetrics(SeriesLimits limits, LongSupplier epochMillis, AgentMetrics agent) {
        missingFields = new SeriesBudget(limits.of(Catalogue.DATA_MISSING_VALUES_RATE));
        outlierFields = new SeriesBudget(limits.of(Catalogue.DATA_OUTLIERS_RATE));
        driftedFields = new SeriesBudget(limits.of(Catalogue.DATA_DISTRIBUTION_DRIFTS));
        this.epochMillis = epochMillis;
        this.agent = agent;
        datasets = new Datasets(new SeriesBudget(limits.of(Catalogue.DATA_RECORDS)));
    }

    /** Shows the counters without labels, as 0, from now on; for the moment when the first inspection is woven. */
    public void enable() {
        datasets.getExempt(DatasetSeries.NO_NAME);
    }

    /**
     * Takes one report.
     *
     * @param dataset the name of the data set; empty if the rule names none
     * @param records how many were examined; less than none counts as none
     * @param missing by field, the share of records without a value, 0 to 1; NaN is left out, what is outside is cut
     * @param outliers by field, the share of records with an outlier, likewise
     * @param violations how many records break the schema; less than none counts as none
     * @param drifted the fields whose distribution has drifted
     * @param score 0 to 100, or NaN to have it computed
     */
    public void report(
            String dataset,
            long records,
            Map<String, Double> missing,
            Map<String, Double> outliers,
            long violations,
            Collection<String> drifted,
            double score) {
        DatasetSeries series = dataset.isEmpty() ? datasets.getExempt(dataset) : datasets.get(dataset);
        if (datasets.isOverflow(series)) {
            agent.dropped(Catalogue.DATA_RECORDS);
        }
        series.examined(Math.max(0, records), Math.max(0, violations), epochMillis.getAsLong());
        series.missing(missing);
        series.outliers(outliers);
        drifted.forEach(series::drifted);
        series.score(Double.isNaN(score) ? computed(records, missing, violations, drifted.size()) : clamp(score, 100));
    }

    /** The formula; NaN for no records. */
    static double computed(long records, Map<String, Double> missing, long violations, int drifts) {
        if (records <= 0) {
            return Double.NaN;
        }
        double mean = missing.values().stream()
                .mapToDouble(rate -> clamp(rate, 1))
                .filter(rate -> !Double.isNaN(rate))
                .average()
                .orElse(0);
        return 100
                - Math.min(100 * mean, 30)
                - Math.min(100.0 * Math.max(0, violations) / records, 20)
                - Math.min(100.0 * drifts / records, 10);
    }

    static double clamp(double value, double most) {
        return Double.isNaN(value) ? value : Math.max(0, Math.min(value, most));
    }

    List<MetricFamily> families() {
        return Arrays.asList(
                family(Catalogue.DATA_MISSING_VALUES_RATE, DatasetSeries::readMissing),
                family(Catalogue.DATA_OUTLIERS_RATE, DatasetSeries::readOutliers),
                family(Catalogue.DATA_SCHEMA_VIOLATIONS, DatasetSeries::readViolations),
                family(Catalogue.DATA_DISTRIBUTION_DRIFTS, DatasetSeries::readDrifts),
                family(Catalogue.DATA_QUALITY_SCORE, DatasetSeries::readScore),
                family(Catalogue.DATA_RECORDS, DatasetSeries::readRecords),
                family(Catalogue.DATA_LAST_UPDATE, DatasetSeries::readLastUpdate));
    }

    private MetricFamily family(Catalogue metric, BiConsumer<DatasetSeries, SampleSink> reader) {
        return new MetricFamily(metric, sink -> datasets.forEach(series -> reader.accept(series, sink)));
    }

    private final class Datasets extends SeriesMap<DatasetSeries> {

        Datasets(SeriesBudget budget) {
            super(budget);
        }

        @Override
        DatasetSeries create(String name) {
            return new DatasetSeries(name, missingFields, outlierFields, driftedFields, agent);
        }
    }
}
