/** Libraries that are no servers: caches and pools. */
package io.synfinance.it.libraries;
