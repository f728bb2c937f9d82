/** Failures on demand, to see how monitoring shows them. */
@NullMarked
package io.synfinance.sample.failures;

import org.jspecify.annotations.NullMarked;
