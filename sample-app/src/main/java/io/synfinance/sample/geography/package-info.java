/** Indian cities and the distances between them. */
@NullMarked
package io.synfinance.sample.geography;

import org.jspecify.annotations.NullMarked;
