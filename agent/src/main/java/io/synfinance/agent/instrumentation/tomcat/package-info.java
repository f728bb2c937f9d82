/** Tomcat 8.5 to 11, alone and embedded: every request from the adapter to the access log. */
package io.synfinance.agent.instrumentation.tomcat;
