package io.synfinance.agent.exporter;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.GZIPOutputStream;
import org.jspecify.annotations.Nullable;

/**
 * The page at {@code /} for people, its files, and the numbers that it asks for every few seconds:
 * {@code /page/live.json?seconds=300&key=/api/orders}, or while somebody looks at its list: {@code /page/woven.json}. These
 * documents are the page's own and change with it.
 */
public final class PageEndpoint implements Endpoint {

    private static final String LIVE = "/page/live.json";
    private static final String WOVEN = "/page/woven.json";
    private static final int DEFAULT_SECONDS = 300;
    private static final int MAX_DIGITS = 5;

    private final PageSource source;
    private final Map<String, Endpoint> endpoints = new LinkedHashMap<>();

    /**
     * A page.
     *
     * @param source what it shows; asked whenever somebody looks
     */
    public PageEndpoint(PageSource source) {
        this.source = source;
        endpoints.put("/", new PageAsset("page.html", "text/html; charset=utf-8"));
        endpoints.put("/page/page.css", new PageAsset("page.css", "text/css; charset=utf-8"));
        endpoints.put("/page/page.js", new PageAsset("page.js", "text/javascript; charset=utf-8"));
        endpoints.put("/page/uplot.css", new PageAsset("uplot.css", "text/css; charset=utf-8"));
        endpoints.put("/page/uplot.js", new PageAsset("uplot.js", "text/javascript; charset=utf-8"));
        endpoints.put("/page/icon.svg", new PageAsset("icon.svg", "image/svg+xml"));
        endpoints.put(LIVE, this::live);
        endpoints.put(WOVEN, request -> json(request, source.woven()));
    }

    /** The paths that it answers. */
    Iterable<String> paths() {
        return endpoints.keySet();
    }

    @Override
    public Answer answer(Request request) throws IOException {
        Endpoint endpoint = endpoints.get(request.path());
        return endpoint == null ? Answer.text(404, "not found\n") : endpoint.answer(request);
    }

    private Answer live(Request request) throws IOException {
        String query = request.query();
        return json(request, source.read(seconds(Query.value(query, "seconds")), Query.value(query, "key")));
    }

    private static Answer json(Request request, Map<String, Object> content) throws IOException {
        byte[] text = Json.of(content).getBytes(StandardCharsets.US_ASCII);
        Answer answer = request.acceptsGzip()
                ? Answer.of(200, "application/json", compressed(text)).with("Content-Encoding", "gzip")
                : Answer.of(200, "application/json", text);
        return answer.with("Vary", "Accept-Encoding");
    }

    private static byte[] compressed(byte... text) throws IOException {
        ByteArrayOutputStream compressed = new ByteArrayOutputStream(text.length / 4);
        try (GZIPOutputStream out = new GZIPOutputStream(compressed)) {
            out.write(text);
        }
        return compressed.toByteArray();
    }

    private static int seconds(@Nullable String text) {
        if (text == null || text.isEmpty() || text.length() > MAX_DIGITS) {
            return DEFAULT_SECONDS;
        }
        for (int i = 0; i < text.length(); i++) {
            if (text.charAt(i) < '0' || text.charAt(i) > '9') {
                return DEFAULT_SECONDS;
            }
        }
        return Integer.parseInt(text);
    }
}
