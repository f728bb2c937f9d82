/** The probability of fraud from a logistic model over the same features. */
@NullMarked
package io.synfinance.sample.prediction;

import org.jspecify.annotations.NullMarked;
