/** Quarkus 3: the template of the resource that matched, on top of Vert.x Web. */
package io.synfinance.agent.instrumentation.quarkus;
