/** Spring MVC 5 to 7: the pattern of the handler that the dispatcher chose. */
package io.synfinance.agent.instrumentation.springmvc;
