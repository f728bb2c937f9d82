/** Servlet containers that have no instrumentation of their own, Open Liberty among them. */
package io.synfinance.agent.instrumentation.servlet;
