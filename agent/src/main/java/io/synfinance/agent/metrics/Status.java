package io.synfinance.agent.metrics;

import io.synfinance.agent.bootstrap.HttpObservation;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Locale;

/**
 * What the status of a request means: of HTTP from 100 to 599, 0 for a client that has gone, of gRPC from
 * {@link HttpObservation#GRPC_STATUS} on.
 */
final class Status {

    static final int CLIENT_GONE = 0;
    static final int NOT_FOUND = 404;

    /** Stands for all that is none. */
    static final int UNKNOWN = -1;

    private static final int FIRST = 100;
    private static final int FIRST_CLIENT_ERROR = 400;
    private static final int FIRST_SERVER_ERROR = 500;
    private static final int LAST = 599;
    private static final int GRPC = HttpObservation.GRPC_STATUS;

    /** By their codes, as in https://grpc.io/docs/guides/status-codes/. */
    private static final List<String> GRPC_NAMES = Collections.unmodifiableList(Arrays.asList(
            "OK",
            "CANCELLED",
            "UNKNOWN",
            "INVALID_ARGUMENT",
            "DEADLINE_EXCEEDED",
            "NOT_FOUND",
            "ALREADY_EXISTS",
            "PERMISSION_DENIED",
            "RESOURCE_EXHAUSTED",
            "FAILED_PRECONDITION",
            "ABORTED",
            "OUT_OF_RANGE",
            "UNIMPLEMENTED",
            "INTERNAL",
            "UNAVAILABLE",
            "DATA_LOSS",
            "UNAUTHENTICATED"));

    /** As OpenTelemetry's semantic conventions list them for servers, but for a method that is not there. */
    private static final List<String> GRPC_SERVER_ERRORS = Collections.unmodifiableList(
            Arrays.asList("UNKNOWN", "DEADLINE_EXCEEDED", "INTERNAL", "UNAVAILABLE", "DATA_LOSS"));

    private Status() {}

    /** The status itself, or {@link #UNKNOWN}, so that there are not more than these. */
    static int known(int status) {
        return status == CLIENT_GONE || (status >= FIRST && status <= LAST) || isGrpc(status) ? status : UNKNOWN;
    }

    static String label(int status) {
        if (status == CLIENT_GONE) {
            return "client_gone";
        }
        if (isGrpc(status)) {
            return GRPC_NAMES.get(status - GRPC);
        }
        return known(status) == UNKNOWN ? LabelValue.UNKNOWN : Integer.toString(status);
    }

    /** Whether an exception was the server's way to say that the client is wrong. */
    static boolean isClientError(int status) {
        return isGrpc(status)
                ? status != GRPC && !isServerError(status)
                : status >= FIRST_CLIENT_ERROR && status < FIRST_SERVER_ERROR;
    }

    static boolean isServerError(int status) {
        return isGrpc(status) ? GRPC_SERVER_ERRORS.contains(label(status)) : status >= FIRST_SERVER_ERROR;
    }

    /** The type of an error that has no exception. */
    static String errorType(int status) {
        return isGrpc(status) ? "grpc_" + label(status).toLowerCase(Locale.ROOT) : "http_5xx";
    }

    private static boolean isGrpc(int status) {
        return status >= GRPC && status < GRPC + GRPC_NAMES.size();
    }
}
