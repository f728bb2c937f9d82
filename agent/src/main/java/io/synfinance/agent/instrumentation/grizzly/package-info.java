/**
 * Grizzly 2.4 to 5, whatever stands on its codecs: handlers, servlets, GlassFish. Frameworks find the observation as an
 * attribute of the request.
 */
package io.synfinance.agent.instrumentation.grizzly;
