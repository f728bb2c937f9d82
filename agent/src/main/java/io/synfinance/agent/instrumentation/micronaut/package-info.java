/** Micronaut 3 and 4: the template of the route that matched. */
package io.synfinance.agent.instrumentation.micronaut;
