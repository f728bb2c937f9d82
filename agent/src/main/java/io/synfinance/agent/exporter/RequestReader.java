package io.synfinance.agent.exporter;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * Reads the requests of one connection, HTTP/1.0 and 1.1 (RFC 9112). It keeps at most {@value #MAX_HEAD} bytes of a request,
 * whatever is sent, and refuses what two readers could understand in two ways.
 */
final class RequestReader {

    static final int MAX_LINE = 8 << 10;
    static final int MAX_HEAD = 16 << 10;
    static final int MAX_HEADERS = 100;
    static final int MAX_BODY = 8 << 10;

    private static final int MAX_EMPTY_LINES = 4;
    private static final String TOKEN_MARKS = "!#$%&'*+-.^_`|~";

    private final InputStream in;
    private final InetAddress client;
    private final byte[] line = new byte[MAX_LINE];
    private int left;

    /** A reader of a stream that has a buffer. */
    RequestReader(InputStream in, InetAddress client) {
        this.in = in;
        this.client = client;
    }

    /**
     * Waits until a client sends something.
     *
     * @return false if it has closed the connection instead
     */
    boolean awaitFirstByte() throws IOException {
        in.mark(1);
        boolean came = in.read() >= 0;
        in.reset();
        return came;
    }

    Request read() throws IOException, RefusedRequest {
        left = MAX_HEAD;
        String[] words = requestLine().split(" ", -1);
        if (words.length != 3 || !isToken(words[0])) {
            throw new RefusedRequest(400, "malformed request line");
        }
        String version = words[2];
        if (!version.equals("HTTP/1.1") && !version.equals("HTTP/1.0")) {
            throw new RefusedRequest(version.startsWith("HTTP/") ? 505 : 400, "only HTTP/1.1");
        }
        List<String> names = new ArrayList<>();
        List<String> values = new ArrayList<>();
        readHeaders(names, values);
        boolean recent = version.equals("HTTP/1.1");
        if (recent && count(names, "host") != 1) {
            throw new RefusedRequest(400, "expected one Host");
        }
        skipBody(names, values);
        boolean persistent = recent ? !says(names, values, "close") : says(names, values, "keep-alive");
        return new Request(words[0], target(words[1]), names, values, persistent, client);
    }

    /** Some clients send an empty line behind a body. */
    private String requestLine() throws IOException, RefusedRequest {
        for (int i = 0; i < MAX_EMPTY_LINES; i++) {
            String text = readLine(414, "the URL is too long");
            if (!text.isEmpty()) {
                return text;
            }
        }
        throw new RefusedRequest(400, "malformed request line");
    }

    /** Gives the path and the query of a target, which may be preceded by this server's address. */
    private static String target(String text) throws RefusedRequest {
        String target = text;
        if (text.startsWith("http://") || text.startsWith("https://")) {
            int slash = text.indexOf('/', text.indexOf("://") + 3);
            target = slash < 0 ? "/" : text.substring(slash);
        }
        for (int i = 0; i < target.length(); i++) {
            char c = target.charAt(i);
            if (c <= ' ' || c > '~' || c == '#' || (c == '%' && !isEncoded(target, i))) {
                throw new RefusedRequest(400, "malformed URL");
            }
        }
        return target;
    }

    private static boolean isEncoded(String text, int percent) {
        return percent + 2 < text.length()
                && Character.digit(text.charAt(percent + 1), 16) >= 0
                && Character.digit(text.charAt(percent + 2), 16) >= 0;
    }

    private void readHeaders(List<String> names, List<String> values) throws IOException, RefusedRequest {
        for (String text = readHeader(); !text.isEmpty(); text = readHeader()) {
            int colon = text.indexOf(':');
            if (colon < 1 || !isToken(text.substring(0, colon))) {
                throw new RefusedRequest(400, "malformed header");
            }
            if (names.size() == MAX_HEADERS) {
                throw new RefusedRequest(431, "too many headers");
            }
            names.add(text.substring(0, colon).toLowerCase(Locale.ROOT));
            values.add(text.substring(colon + 1).trim());
        }
    }

    private String readHeader() throws IOException, RefusedRequest {
        return readLine(431, "the headers are too long");
    }

    private void skipBody(List<String> names, List<String> values) throws IOException, RefusedRequest {
        if (count(names, "transfer-encoding") > 0) {
            throw new RefusedRequest(411, "a body needs a Content-Length");
        }
        int lengths = count(names, "content-length");
        if (lengths == 0) {
            return;
        }
        long length = lengths == 1 ? length(values.get(names.indexOf("content-length"))) : -1;
        if (length < 0) {
            throw new RefusedRequest(400, "malformed Content-Length");
        }
        if (length > MAX_BODY) {
            throw new RefusedRequest(413, "the body is too large");
        }
        for (long skipped = 0; skipped < length; skipped++) {
            next();
        }
    }

    /** Gives -1 for what is no length. */
    private static long length(String text) {
        if (text.isEmpty()) {
            return -1;
        }
        long length = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c < '0' || c > '9') {
                return -1;
            }
            length = Math.min(Integer.MAX_VALUE, length * 10 + (c - '0'));
        }
        return length;
    }

    /** Reads up to a line feed, and leaves out the carriage return before it. */
    private String readLine(int statusIfTooLong, String reason) throws IOException, RefusedRequest {
        int length = 0;
        for (int c = next(); c != '\n'; c = next()) {
            if (length == MAX_LINE || --left == 0) {
                throw new RefusedRequest(statusIfTooLong, reason);
            }
            if (c == 0) {
                throw new RefusedRequest(400, "malformed request");
            }
            line[length++] = (byte) c;
        }
        if (length > 0 && line[length - 1] == '\r') {
            length--;
        }
        String text = new String(line, 0, length, StandardCharsets.ISO_8859_1);
        if (text.indexOf('\r') >= 0) {
            throw new RefusedRequest(400, "malformed request");
        }
        return text;
    }

    private int next() throws IOException {
        int c = in.read();
        if (c < 0) {
            throw new EOFException("ends within a request");
        }
        return c;
    }

    private static boolean isToken(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            boolean letter = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
            if (!letter && !(c >= '0' && c <= '9') && TOKEN_MARKS.indexOf(c) < 0) {
                return false;
            }
        }
        return !text.isEmpty();
    }

    private static int count(List<String> names, String name) {
        int count = 0;
        for (String each : names) {
            count += each.equals(name) ? 1 : 0;
        }
        return count;
    }

    private static boolean says(List<String> names, List<String> values, String option) {
        for (int i = 0; i < names.size(); i++) {
            if (names.get(i).equals("connection")
                    && values.get(i).toLowerCase(Locale.ROOT).contains(option)) {
                return true;
            }
        }
        return false;
    }
}
