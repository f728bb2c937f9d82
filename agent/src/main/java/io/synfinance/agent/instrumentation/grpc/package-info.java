/** gRPC's servers: calls by their method, with gRPC's own status. */
package io.synfinance.agent.instrumentation.grpc;
