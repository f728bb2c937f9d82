/** CXF 3 and 4, JAX-RS: the templates of class and method. */
package io.synfinance.agent.instrumentation.cxf;
