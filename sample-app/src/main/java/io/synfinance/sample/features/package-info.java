/** What is known of a payment once it is held against the customer's habit and recent past. */
@NullMarked
package io.synfinance.sample.features;

import org.jspecify.annotations.NullMarked;
