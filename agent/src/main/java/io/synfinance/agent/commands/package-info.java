/**
 * The agent's JAR as a program: what {@code java -jar synfinance-agent.jar} can do.
 *
 * <p>Door: {@link io.synfinance.agent.commands.Commands}.
 */
package io.synfinance.agent.commands;
