/**
 * What the agent costs a whole process: {@link io.synfinance.benchmarks.StartUp}, {@link
 * io.synfinance.benchmarks.Footprint} and {@link io.synfinance.benchmarks.RequestCost}, each measured without an agent,
 * with one that does nothing, with ours and with OpenTelemetry's, by turns.
 */
package io.synfinance.benchmarks;
