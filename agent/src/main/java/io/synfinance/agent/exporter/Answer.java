package io.synfinance.agent.exporter;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;

/** A whole answer: status, headers and body. It is made before anything is sent, so a slow client holds up nobody. */
public final class Answer {

    private static final int NOT_MODIFIED = 304;

    private final int status;
    private final Map<String, String> headers = new LinkedHashMap<>();
    private final byte[] body;

    private Answer(int status, byte[] body) {
        this.status = status;
        this.body = body;
        headers.put("X-Content-Type-Options", "nosniff");
        headers.put("Cache-Control", "no-store");
    }

    /**
     * An answer of one line or some.
     *
     * @param status for example 200
     * @param body plain text
     * @return to which headers can be added
     */
    public static Answer text(int status, String body) {
        return of(status, "text/plain; charset=utf-8", body);
    }

    /**
     * An answer of a text.
     *
     * @param status for example 200
     * @param type its media type, with the character set utf-8
     * @param body the text
     * @return to which headers can be added
     */
    public static Answer of(int status, String type, String body) {
        return of(status, type, body.getBytes(StandardCharsets.UTF_8));
    }

    /**
     * An answer of bytes.
     *
     * @param status for example 200
     * @param type their media type
     * @param body the bytes, which are not copied
     * @return to which headers can be added
     */
    public static Answer of(int status, String type, byte[] body) {
        return new Answer(status, body).with("Content-Type", type);
    }

    /** An answer whose type is one of the headers to come. */
    static Answer of(int status, byte[] body) {
        return new Answer(status, body);
    }

    /**
     * Adds a header.
     *
     * @param name as it is to be sent
     * @param value in place of one that is there
     * @return this
     */
    public Answer with(String name, String value) {
        headers.put(name, value);
        return this;
    }

    int status() {
        return status;
    }

    int size() {
        return body.length;
    }

    void writeTo(OutputStream out, boolean withBody, boolean persistent) throws IOException {
        StringBuilder head = new StringBuilder("HTTP/1.1 ").append(status).append(' ');
        head.append(reason()).append("\r\n");
        headers.forEach((name, value) -> line(head, name, value));
        if (status != NOT_MODIFIED) {
            line(head, "Content-Length", Integer.toString(body.length));
        }
        line(head, "Connection", persistent ? "keep-alive" : "close");
        head.append("\r\n");
        byte[] bytes = head.toString().getBytes(StandardCharsets.ISO_8859_1);
        // In one piece, or the client's delayed acknowledgement holds up the second.
        byte[] all = new byte[bytes.length + (withBody ? body.length : 0)];
        System.arraycopy(bytes, 0, all, 0, bytes.length);
        System.arraycopy(body, 0, all, bytes.length, all.length - bytes.length);
        out.write(all);
        out.flush();
    }

    private static void line(StringBuilder head, String name, String value) {
        head.append(name).append(": ").append(value).append("\r\n");
    }

    private String reason() {
        switch (status) {
            case 200:
                return "OK";
            case NOT_MODIFIED:
                return "Not Modified";
            case 400:
                return "Bad Request";
            case 401:
                return "Unauthorized";
            case 404:
                return "Not Found";
            case 405:
                return "Method Not Allowed";
            case 411:
                return "Length Required";
            case 413:
                return "Content Too Large";
            case 414:
                return "URI Too Long";
            case 421:
                return "Misdirected Request";
            case 429:
                return "Too Many Requests";
            case 431:
                return "Request Header Fields Too Large";
            case 500:
                return "Internal Server Error";
            case 505:
                return "HTTP Version Not Supported";
            default:
                return "Answer";
        }
    }
}
