/** Vert.x Web 4 and 5: the path of the route that answered. */
package io.synfinance.agent.instrumentation.vertxweb;
