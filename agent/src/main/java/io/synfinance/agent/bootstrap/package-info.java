/**
 * What instrumented code calls: JDK types only, defined in the bootstrap loader, no-op until the agent is installed.
 *
 * <p>Doors: {@link io.synfinance.agent.bootstrap.HttpBridge} for servers and frameworks,
 * {@link io.synfinance.agent.bootstrap.MethodBridge} for business methods,
 * {@link io.synfinance.agent.bootstrap.Companions} for what advice cannot do alone,
 * {@link io.synfinance.agent.bootstrap.AdviceErrors} for what goes wrong in advice.
 */
package io.synfinance.agent.bootstrap;
