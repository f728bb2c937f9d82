/** What a client did wrong, as RFC 9457 problem details. */
@NullMarked
package io.synfinance.sample.problems;

import org.jspecify.annotations.NullMarked;
