/** Jetty 12: every request from the handler's invocation to the completion of its stream. */
package io.synfinance.agent.instrumentation.jetty12;
