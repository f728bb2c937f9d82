/** RESTEasy 3 to 6: the path of the method that is invoked, and of the locators before it. */
package io.synfinance.agent.instrumentation.resteasy;
