/**
 * The agent's own port: the scrape, liveness, and a page for people.
 *
 * <p>Door: {@link io.synfinance.agent.exporter.ExporterServer}.
 */
package io.synfinance.agent.exporter;
