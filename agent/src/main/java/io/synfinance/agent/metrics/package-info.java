/**
 * What the agent measures: the catalogue of metrics, the recorders that count, and the windows and limits behind them.
 *
 * <p>Doors: {@link io.synfinance.agent.metrics.Metrics} for those who record,
 * {@link io.synfinance.agent.metrics.MetricsRegistration} for whoever exposes, and
 * {@link io.synfinance.agent.metrics.Catalogue} for names. Recorders are ready at once and load no class of the Prometheus
 * client; only the registration knows it.
 */
package io.synfinance.agent.metrics;
