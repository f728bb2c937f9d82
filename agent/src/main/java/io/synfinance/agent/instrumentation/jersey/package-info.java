/** Jersey 2 to 4: the templates of the resources that matched. */
package io.synfinance.agent.instrumentation.jersey;
