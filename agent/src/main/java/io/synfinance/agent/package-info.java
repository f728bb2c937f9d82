/**
 * The agent: its door ({@link io.synfinance.agent.AgentMain}), and the story of its start.
 *
 * <p>{@code AgentMain}, {@code BootstrapClasses} and {@code AgentClassLoader} run in the system class loader and need
 * nothing but the JDK; everything else lives behind the {@code AgentClassLoader}.
 */
package io.synfinance.agent;
