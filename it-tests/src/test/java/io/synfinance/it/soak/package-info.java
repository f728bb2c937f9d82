/** Everything at once, and for long: what adds up only after millions of requests. */
package io.synfinance.it.soak;
