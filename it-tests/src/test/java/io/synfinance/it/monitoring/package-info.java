/** What is in {@code prometheus/} and {@code grafana/}, judged by the programs that will read it. */
package io.synfinance.it.monitoring;
