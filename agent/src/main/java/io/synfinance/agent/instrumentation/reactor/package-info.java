/** Reactor 3: results of business methods that come with a subscription. */
package io.synfinance.agent.instrumentation.reactor;
