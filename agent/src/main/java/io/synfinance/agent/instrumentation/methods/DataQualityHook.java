package io.synfinance.agent.instrumentation.methods;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A report on the quality of data. */
final class DataQualityHook extends BusinessHook {

    private final QualitySink sink;
    private final ValuePath dataset;
    private final ValuePath records;
    private final ValuePath missing;
    private final ValuePath outliers;
    private final ValuePath violations;
    private final ValuePath drifts;
    private final ValuePath score;

    /** A hook for what is written at a method; members that are empty take their defaults. */
    DataQualityHook(RuleSite site) {
        super(site);
        sink = site.sinks().quality();
        if (!site.isWritten("dataset")) {
            sink.enable();
        }
        dataset = site.label("dataset", ValuePath.literal(""));
        records = site.path("records", member("records", "recordCount", "count", "total"));
        missing = site.path("missing", member("missingRates", "missingValues", "missing"));
        outliers = site.path("outliers", member("outlierRates", "outliers"));
        violations = site.path("violations", member("schemaViolations", "violations"));
        drifts = site.path("drifts", member("driftedFields", "drifted"));
        score = site.path("score", ValuePath.NOTHING);
    }

    private static ValuePath member(String... names) {
        return ValuePath.of(Root.RESULT).then(new Member(names));
    }

    @Override
    void returned(
            long nanos,
            @Nullable Object self,
            @Nullable Object result,
            @Nullable Object a,
            @Nullable Object b,
            @Nullable Object c,
            @Nullable Object d)
            throws Throwable {
        if (result != null && !(result instanceof Given)) {
            report(self, result, a, b, c, d);
        }
    }

    @Override
    void gave(
            Given given,
            @Nullable Object self,
            @Nullable Object item,
            @Nullable Object a,
            @Nullable Object b,
            @Nullable Object c,
            @Nullable Object d)
            throws Throwable {
        if (item != null) {
            report(self, item, a, b, c, d);
        }
    }

    private void report(
            @Nullable Object self,
            Object result,
            @Nullable Object a,
            @Nullable Object b,
            @Nullable Object c,
            @Nullable Object d)
            throws Throwable {
        long examined = Values.count(records.readCount(self, result, a, b, c, d));
        Object name = dataset.read(self, result, null, a, b, c, d, null);
        sink.report(
                name == null || name.equals("") ? "" : Values.label(name),
                examined,
                rates(missing.read(self, result, null, a, b, c, d, null), examined),
                rates(outliers.read(self, result, null, a, b, c, d, null), examined),
                Values.count(violations.readCount(self, result, a, b, c, d)),
                fields(drifts.read(self, result, null, a, b, c, d, null)),
                score.number(self, result, null, a, b, c, d, null));
    }

    /** Shares by field; whole numbers are counts, of which there may be more than records. */
    private static Map<String, Double> rates(@Nullable Object byField, long records) {
        Map<String, Double> rates = new LinkedHashMap<>();
        if (byField instanceof Map) {
            ((Map<?, ?>) byField).forEach((field, value) -> rates.put(Values.label(field), rate(value, records)));
        }
        return rates;
    }

    private static double rate(@Nullable Object value, long records) {
        double number = Values.number(value);
        if (!Values.isWhole(value)) {
            return number;
        }
        return records > 0 ? number / records : Double.NaN;
    }

    private static Collection<String> fields(@Nullable Object drifted) {
        List<String> fields = new ArrayList<>();
        if (drifted instanceof Map) {
            ((Map<?, ?>) drifted).forEach((field, value) -> {
                if (Values.truth(value)) {
                    fields.add(Values.label(field));
                }
            });
            return fields;
        }
        Collection<?> items = Items.of(drifted, true);
        if (items != null) {
            items.forEach(field -> fields.add(Values.label(field)));
        }
        return fields;
    }
}
