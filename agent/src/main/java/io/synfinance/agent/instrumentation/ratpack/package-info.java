/** Ratpack 1.9 and 2: the path that the handler is bound to. */
package io.synfinance.agent.instrumentation.ratpack;
