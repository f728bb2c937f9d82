/**
 * The last fifteen minutes of the metrics, for people who look at the agent's page. Nothing of it is loaded, and no thread
 * runs, before somebody asks the agent's port for the first time.
 *
 * <p>Door: {@link io.synfinance.agent.metrics.history.History}.
 */
package io.synfinance.agent.metrics.history;
