package io.synfinance.sample.quality;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * How good some records are.
 *
 * @param missingRates the share of records that lack a field they should have, by field
 * @param outlierRates the share of records whose value cannot be right, by field
 * @param schemaViolations the number of records that break a rule of the schema
 * @param drifts how far each field's distribution lies from the baseline (population stability index)
 * @param driftedFields the fields where that is more than chance
 * @param score 0 to 100, null where there are no records
 */
public record QualityReport(
        int records,
        Map<String, Double> missingRates,
        Map<String, Double> outlierRates,
        int schemaViolations,
        Map<String, Double> drifts,
        List<String> driftedFields,
        @Nullable Double score) {}
