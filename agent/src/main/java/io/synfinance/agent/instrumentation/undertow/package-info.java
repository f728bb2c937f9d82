/** Undertow 1.4 and 2: every exchange from the root handler to its completion, with and without servlets. */
package io.synfinance.agent.instrumentation.undertow;
