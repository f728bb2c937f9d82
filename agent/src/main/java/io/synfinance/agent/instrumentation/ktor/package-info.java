/** Ktor 2 and 3: the path of the route that answers, and requests of the engine CIO. */
package io.synfinance.agent.instrumentation.ktor;
