/** Guava: results of business methods that come with a future. */
package io.synfinance.agent.instrumentation.guava;
