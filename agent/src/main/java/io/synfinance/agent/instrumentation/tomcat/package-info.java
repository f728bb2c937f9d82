/** Tomcat 8.5 to 11, and what is made of it: every request from the adapter to the access log. */
package io.synfinance.agent.instrumentation.tomcat;
