/**
 * Helidon 4, HTTP/1.1 and HTTP/2. A request has its thread for itself, from its routing to the last byte of its answer, so
 * what belongs to it is found by the thread. Helidon's classes are of Java 21, which the compiler of this agent cannot
 * read: they are {@code Object} here, and {@link io.synfinance.agent.instrumentation.helidon.HelidonTypes} reads them.
 */
package io.synfinance.agent.instrumentation.helidon;
