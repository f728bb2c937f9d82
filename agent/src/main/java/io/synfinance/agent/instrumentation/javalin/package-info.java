/** Javalin 4 to 7: the path of the endpoint. */
package io.synfinance.agent.instrumentation.javalin;
