/** The people who pay: synthetic, seeded, kept in the database and cached. */
@NullMarked
package io.synfinance.sample.customers;

import org.jspecify.annotations.NullMarked;
