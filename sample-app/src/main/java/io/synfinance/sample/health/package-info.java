/** Whether the service can do its work. */
@NullMarked
package io.synfinance.sample.health;

import org.jspecify.annotations.NullMarked;
