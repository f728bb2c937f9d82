/** Payments, what they turned out to be, and where they are kept. */
@NullMarked
package io.synfinance.sample.transactions;

import org.jspecify.annotations.NullMarked;
