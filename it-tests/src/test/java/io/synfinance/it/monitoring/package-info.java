/** The rules and configurations in {@code prometheus/}, judged by the programs that will read them. */
package io.synfinance.it.monitoring;
