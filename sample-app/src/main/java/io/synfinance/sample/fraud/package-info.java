/** Verdicts and anomalies from rules over features, and what they were worth in hindsight. */
@NullMarked
package io.synfinance.sample.fraud;

import org.jspecify.annotations.NullMarked;
