/** Kotlin: results of business methods that may be suspended. */
package io.synfinance.agent.instrumentation.kotlin;
