/**
 * The agent: its door ({@link io.synfinance.agent.AgentMain}), and the story of its start.
 *
 * <p>{@code AgentMain} and what it needs to open the {@code AgentClassLoader}, and {@code AgentCommand}, the JAR as a
 * program, run in the system class loader and need nothing but the JDK; everything else lives behind the
 * {@code AgentClassLoader}.
 */
package io.synfinance.agent;
