/**
 * The agent's settings: their sources, which of them wins, and one immutable class a section.
 *
 * <p>Door: {@link io.synfinance.agent.config.AgentConfig}.
 */
package io.synfinance.agent.config;
