/**
 * Caches of well-known libraries: hits and misses by the cache's name.
 *
 * <p>Door: {@link io.synfinance.agent.instrumentation.caches.CacheLookups}.
 */
package io.synfinance.agent.instrumentation.caches;
