/** Ktor 2 and 3 on Netty: the path of the route that answers. */
package io.synfinance.agent.instrumentation.ktor;
