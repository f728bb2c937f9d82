/**
 * The vocabulary of the integration tests: real JVMs ({@link io.synfinance.it.harness.Jdk}, {@link
 * io.synfinance.it.harness.JavaCommand}), the agent inside them ({@link io.synfinance.it.harness.AgentUnderTest}),
 * what it exposes ({@link io.synfinance.it.harness.Scrape}), the applications ({@link
 * io.synfinance.it.harness.ServerApp}) and those who call them ({@link io.synfinance.it.harness.Client}). {@link
 * io.synfinance.it.harness.HttpServerContract} says what holds for every HTTP server.
 */
package io.synfinance.it.harness;
