/** Synthetic payments without end, fraud and flaws included, the same for the same seed. */
@NullMarked
package io.synfinance.sample.generation;

import org.jspecify.annotations.NullMarked;
