package io.synfinance.agent.metrics;

/** The HTTP methods that have a label of their own; all others share {@code _OTHER}, so that no client can make series. */
final class HttpMethods {

    private static final String[] LABELS = {
        "GET", "HEAD", "POST", "PUT", "DELETE", "PATCH", "OPTIONS", "TRACE", "CONNECT", "_OTHER"
    };

    private HttpMethods() {}

    static int count() {
        return LABELS.length;
    }

    static int index(String method) {
        switch (method) {
            case "GET":
                return 0;
            case "HEAD":
                return 1;
            case "POST":
                return 2;
            case "PUT":
                return 3;
            case "DELETE":
                return 4;
            case "PATCH":
                return 5;
            case "OPTIONS":
                return 6;
            case "TRACE":
                return 7;
            case "CONNECT":
                return 8;
            default:
                return 9;
        }
    }

    static String label(int index) {
        return LABELS[index];
    }
}
