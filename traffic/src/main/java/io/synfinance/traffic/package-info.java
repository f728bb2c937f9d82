/**
 * What {@code ./demo} runs: {@link io.synfinance.traffic.Demo} is the story, {@link io.synfinance.traffic.Visits} the
 * traffic and {@link io.synfinance.traffic.LiveTable} what one sees of it.
 */
@NullMarked
package io.synfinance.traffic;

import org.jspecify.annotations.NullMarked;
