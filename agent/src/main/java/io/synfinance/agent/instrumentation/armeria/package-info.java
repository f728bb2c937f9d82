/** Armeria 1: the pattern of the route that matched. */
package io.synfinance.agent.instrumentation.armeria;
