package io.synfinance.agent.exporter;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.zip.CRC32;
import org.jspecify.annotations.Nullable;

/** A file of the page, out of the agent's JAR; read when it is first asked for. Browsers keep it and ask whether it is still so. */
final class PageAsset implements Endpoint {

    /** Nothing from elsewhere, nothing inline, no frame around it. */
    private static final String POLICY = "default-src 'none'; script-src 'self'; style-src 'self'; connect-src 'self'; "
            + "img-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";

    private static final int NOT_MODIFIED = 304;
    private static final int BUFFER = 8192;

    private final String file;
    private final String type;
    private volatile @Nullable Content content;

    PageAsset(String file, String type) {
        this.file = file;
        this.type = type;
    }

    @Override
    public Answer answer(Request request) throws IOException {
        Content ready = content;
        if (ready == null) {
            ready = read();
            content = ready;
        }
        boolean known = request.headers("if-none-match").contains(ready.tag);
        Answer answer = known ? Answer.of(NOT_MODIFIED, new byte[0]) : Answer.of(200, type, ready.bytes);
        return answer.with("Content-Security-Policy", POLICY)
                .with("Referrer-Policy", "no-referrer")
                .with("Cache-Control", "no-cache")
                .with("ETag", ready.tag);
    }

    private Content read() throws IOException {
        try (InputStream in = PageAsset.class.getResourceAsStream("page/" + file)) {
            if (in == null) {
                throw new IOException(file + " is not in the agent's JAR");
            }
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            byte[] buffer = new byte[BUFFER];
            for (int length = in.read(buffer); length >= 0; length = in.read(buffer)) {
                out.write(buffer, 0, length);
            }
            return new Content(out.toByteArray());
        }
    }

    private static final class Content {
        private final byte[] bytes;
        private final String tag;

        Content(byte... bytes) {
            this.bytes = bytes;
            CRC32 sum = new CRC32();
            sum.update(bytes, 0, bytes.length);
            tag = '"' + Long.toHexString(sum.getValue()) + '-' + bytes.length + '"';
        }
    }
}
