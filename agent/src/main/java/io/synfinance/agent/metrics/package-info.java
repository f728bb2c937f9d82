/**
 * What the agent measures: the catalogue of metrics, the recorders that count, and the windows and limits behind them.
 *
 * <p>Doors: {@link io.synfinance.agent.metrics.Metrics} for those who record,
 * {@link io.synfinance.agent.metrics.TextExposition} and {@link io.synfinance.agent.metrics.ProtobufExposition} for whoever
 * exposes, and {@link io.synfinance.agent.metrics.Catalogue} for names. Nothing here knows the Prometheus client.
 */
package io.synfinance.agent.metrics;
