/** The SynFinance service: it generates payments, checks them for fraud and reports on their quality. */
@NullMarked
package io.synfinance.sample;

import org.jspecify.annotations.NullMarked;
