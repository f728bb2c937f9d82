/** The shops that are paid: synthetic, seeded, kept in the database and cached. */
@NullMarked
package io.synfinance.sample.merchants;

import org.jspecify.annotations.NullMarked;
