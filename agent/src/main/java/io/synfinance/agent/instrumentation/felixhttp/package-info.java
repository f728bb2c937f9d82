/** Felix HTTP, the HTTP service of many OSGi containers: the pattern of the servlet that it found by itself. */
package io.synfinance.agent.instrumentation.felixhttp;
