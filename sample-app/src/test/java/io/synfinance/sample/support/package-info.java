/** The vocabulary of the tests. */
@NullMarked
package io.synfinance.sample.support;

import org.jspecify.annotations.NullMarked;
