/**
 * Business methods: which are marked, what a rule reads of a call, and the hook that hands it to the metrics.
 *
 * <p>Doors: {@link io.synfinance.agent.instrumentation.methods.MethodRules} and the sinks.
 */
package io.synfinance.agent.instrumentation.methods;
