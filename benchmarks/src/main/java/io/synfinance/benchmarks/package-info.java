/**
 * What the agent costs a whole process, measured by turns without an agent, with one that does nothing, with ours and with
 * others': {@link io.synfinance.benchmarks.StartUp}, {@link io.synfinance.benchmarks.Footprint}, {@link
 * io.synfinance.benchmarks.RequestCost}, {@link io.synfinance.benchmarks.Throughput}, {@link
 * io.synfinance.benchmarks.ReferenceLoad}, {@link io.synfinance.benchmarks.Attack} and {@link
 * io.synfinance.benchmarks.Growth}.
 */
package io.synfinance.benchmarks;
