/** Reactor Netty 1: which of several pipelined requests is handled now. */
package io.synfinance.agent.instrumentation.reactornetty;
