package io.synfinance.agent.exporter;

import java.net.InetAddress;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** A request to the agent's port, as far as it is understood: method, target and headers. Bodies are skipped. */
public final class Request {

    private final String method;
    private final String target;
    private final List<String> names;
    private final List<String> values;
    private final boolean persistent;
    private final InetAddress client;

    /** A request whose names of headers are in lower case; a persistent one leaves its connection open. */
    Request(
            String method,
            String target,
            List<String> names,
            List<String> values,
            boolean persistent,
            InetAddress client) {
        this.method = method;
        this.target = target;
        this.names = names;
        this.values = values;
        this.persistent = persistent;
        this.client = client;
    }

    /**
     * The method, as it was sent.
     *
     * @return for example {@code GET}
     */
    public String method() {
        return method;
    }

    /**
     * The path, as it was sent: nothing is decoded, so what an endpoint is called has one spelling.
     *
     * @return for example {@code /metrics}
     */
    public String path() {
        int end = target.indexOf('?');
        return end < 0 ? target : target.substring(0, end);
    }

    /**
     * What follows the question mark, as it was sent.
     *
     * @return for example {@code name[]=a}, or null if there is none
     */
    public @Nullable String query() {
        int mark = target.indexOf('?');
        return mark < 0 ? null : target.substring(mark + 1);
    }

    /**
     * The values of a header.
     *
     * @param name in lower case
     * @return in the order in which they were sent, empty if there are none
     */
    public List<String> headers(String name) {
        List<String> found = new ArrayList<>();
        for (int i = 0; i < names.size(); i++) {
            if (names.get(i).equals(name)) {
                found.add(values.get(i));
            }
        }
        return Collections.unmodifiableList(found);
    }

    /** Whether the answer may be compressed; a weight of 0 means that it may not. */
    boolean acceptsGzip() {
        for (String value : String.join(",", headers("accept-encoding")).split(",", -1)) {
            String coding = value.trim().toLowerCase(Locale.ROOT).replace(" ", "");
            if (coding.equals("gzip") || (coding.startsWith("gzip;") && !coding.matches("gzip;q=0(\\.0*)?"))) {
                return true;
            }
        }
        return false;
    }

    boolean isHead() {
        return method.equals("HEAD");
    }

    boolean isPersistent() {
        return persistent;
    }

    /** Who asks, as far as the connection tells. */
    InetAddress client() {
        return client;
    }
}
