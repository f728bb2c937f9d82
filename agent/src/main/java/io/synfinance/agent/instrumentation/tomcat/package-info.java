/** Tomcat 9 to 11: every request from the adapter to the access log. */
package io.synfinance.agent.instrumentation.tomcat;
