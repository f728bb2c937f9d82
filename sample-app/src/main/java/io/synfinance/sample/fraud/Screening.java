package io.synfinance.sample.fraud;

import java.util.List;

/** Everything that was found about a payment. */
public record Screening(Verdict verdict, List<Anomaly> anomalies) {}
