package io.synfinance.it.harness;

import java.nio.charset.StandardCharsets;
import java.util.Map;

/** An answer as it came over the wire: header names in lower case, the body as UTF-8, its size in bytes. */
public record Response(int status, Map<String, String> headers, String text, int size) {

    static Response of(int status, Map<String, String> headers, byte[] body) {
        return new Response(status, headers, new String(body, StandardCharsets.UTF_8), body.length);
    }

    /** Empty if there is none of that name. */
    public String header(String name) {
        return headers.getOrDefault(name, "");
    }
}
