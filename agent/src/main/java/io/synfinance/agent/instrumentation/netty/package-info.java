/**
 * Netty 4.1 and 4.2, HTTP/1.1 and HTTP/2. Frameworks find the request that is being read with
 * {@link io.synfinance.agent.bootstrap.HttpBridge#arriving()}, on the event loop, while the decoder's messages go up the
 * pipeline.
 */
package io.synfinance.agent.instrumentation.netty;
