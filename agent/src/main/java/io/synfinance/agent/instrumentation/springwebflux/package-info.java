/** Spring WebFlux 5 to 7 and what is built on it: the pattern of the handler, annotated or functional. */
package io.synfinance.agent.instrumentation.springwebflux;
