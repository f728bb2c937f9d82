/** Play 2.8 to 3.0: the route of the file of routes. */
package io.synfinance.agent.instrumentation.play;
