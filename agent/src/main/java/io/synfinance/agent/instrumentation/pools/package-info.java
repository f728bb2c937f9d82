/**
 * Those who know how many connections are open: pools of connections to databases.
 *
 * <p>Door: {@link io.synfinance.agent.instrumentation.pools.OpenConnections}.
 */
package io.synfinance.agent.instrumentation.pools;
