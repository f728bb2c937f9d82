/** Struts 2.5 to 7: the name of the action, behind its namespace. */
package io.synfinance.agent.instrumentation.struts;
