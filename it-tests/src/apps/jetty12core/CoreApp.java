package apps.jetty12core;

import apps.jetty12.JettyServer;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.io.Content;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;
import org.eclipse.jetty.util.Fields;

/** The contract's answers by a handler of Jetty itself, without servlets. */
public final class CoreApp extends Handler.Abstract {

    public static void main(String[] args) throws Exception {
        JettyServer.run(new CoreApp());
    }

    @Override
    public boolean handle(Request request, Response response, Callback callback) throws Exception {
        String path = Request.getPathInContext(request);
        if (path.startsWith("/items/")) {
            write(response, callback, "item " + path.substring("/items".length()));
            return true;
        }
        switch (path) {
            case "/ok":
                write(response, callback, "ok");
                return true;
            case "/echo":
                echo(request, response, callback);
                return true;
            case "/created":
                response.setStatus(201);
                echo(request, response, callback);
                return true;
            case "/redirect":
                Response.sendRedirect(request, response, callback, "/ok");
                return true;
            case "/exception":
                throw new IllegalStateException("meant");
            case "/status":
                status(request, response, callback);
                return true;
            case "/slow":
                Thread.sleep(Long.parseLong(parameters(request).getValue("millis")));
                write(response, callback, "slow");
                return true;
            case "/stream":
                stream(response, callback, Integer.parseInt(parameters(request).getValue("chunks")));
                return true;
            case "/async":
                later(() -> write(response, callback, "async"));
                return true;
            case "/async-error":
                CompletableFuture.runAsync(
                        () -> Response.writeError(request, response, callback, new IllegalStateException("meant")));
                return true;
            case "/async-timeout":
                later(() -> Response.writeError(request, response, callback, 500));
                return true;
            default:
                return false;
        }
    }

    private static void echo(Request request, Response response, Callback callback) throws Exception {
        ByteBuffer body = Content.Source.asByteBuffer(request);
        response.getHeaders().put(HttpHeader.CONTENT_LENGTH, body.remaining());
        response.write(true, body, callback);
    }

    private static void status(Request request, Response response, Callback callback) {
        Fields parameters = parameters(request);
        int code = Integer.parseInt(parameters.getValue("code"));
        if (parameters.get("plain") == null) {
            Response.writeError(request, response, callback, code);
        } else {
            response.setStatus(code);
            write(response, callback, "status");
        }
    }

    private static void stream(Response response, Callback callback, int chunks) throws Exception {
        for (int left = chunks; left > 0; left--) {
            Callback.Completable written = new Callback.Completable();
            response.write(false, ByteBuffer.allocate(1024), written);
            written.get();
        }
        callback.succeeded();
    }

    private static void later(Runnable answer) {
        CompletableFuture.delayedExecutor(100, TimeUnit.MILLISECONDS).execute(answer);
    }

    private static void write(Response response, Callback callback, String text) {
        ByteBuffer body = ByteBuffer.wrap(text.getBytes(StandardCharsets.UTF_8));
        response.getHeaders().put(HttpHeader.CONTENT_LENGTH, body.remaining());
        response.write(true, body, callback);
    }

    private static Fields parameters(Request request) {
        return Request.extractQueryParameters(request);
    }
}
