/** Jetty 9.4 to 11: every request from its channel's first handling to its completion. */
package io.synfinance.agent.instrumentation.jetty;
