/** The JDK's own HTTP server, 8 to 27: every request from its request line to the end of its answer or connection. */
package io.synfinance.agent.instrumentation.jdkhttp;
