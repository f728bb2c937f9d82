/** Spark 2.9 (the web framework): the path of the route that matched. */
package io.synfinance.agent.instrumentation.spark;
