/** How complete, plausible and stable the recent payments are. */
@NullMarked
package io.synfinance.sample.quality;

import org.jspecify.annotations.NullMarked;
