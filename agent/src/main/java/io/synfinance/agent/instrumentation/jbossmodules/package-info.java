/** JBoss Modules, the class loaders of WildFly: they find what woven code calls. */
package io.synfinance.agent.instrumentation.jbossmodules;
