/** Pekko HTTP 1, and Akka HTTP 10.1 and 10.2, whose packages alone are others: HTTP/1.1 and HTTP/2. */
package io.synfinance.agent.instrumentation.pekkohttp;
