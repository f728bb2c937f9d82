package io.synfinance.sample.fraud;

/** Something unusual about a payment; its score runs from 0 to 1. */
public record Anomaly(AnomalyType anomalyType, Severity severity, double score) {}
