package apps.grizzlyhandlers;

import apps.grizzly.GrizzlyServer;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import org.glassfish.grizzly.http.server.HttpHandler;
import org.glassfish.grizzly.http.server.Request;
import org.glassfish.grizzly.http.server.RequestExecutorProvider;
import org.glassfish.grizzly.http.server.Response;
import org.glassfish.grizzly.http.server.StaticHttpHandler;
import org.glassfish.grizzly.websockets.WebSocketAddOn;
import org.glassfish.grizzly.websockets.WebSocketApplication;
import org.glassfish.grizzly.websockets.WebSocketEngine;

/** The contract on Grizzly's own handlers; the system property {@code files} names a folder to serve at {@code /files}. */
public final class GrizzlyHandlersApp {

    private final GrizzlyServer grizzly = new GrizzlyServer();

    private GrizzlyHandlersApp() {}

    public static void main(String[] args) throws Exception {
        GrizzlyHandlersApp app = new GrizzlyHandlersApp();
        app.addHandlers();
        app.addErrors();
        app.addWebSocket();
        app.grizzly.run();
    }

    private void addHandlers() {
        add("/ok", (request, response) -> write(response, "ok"));
        add("/echo", GrizzlyHandlersApp::echo);
        add("/created", (request, response) -> {
            response.setStatus(201);
            echo(request, response);
        });
        add("/redirect", (request, response) -> response.sendRedirect("/ok"));
        add("/items/*", (request, response) -> write(response, "item " + request.getPathInfo()));
        add("/exception", (request, response) -> {
            throw new IllegalStateException("meant");
        });
        add("/status", GrizzlyHandlersApp::status);
        add("/slow", (request, response) -> {
            Thread.sleep(number(request, "millis"));
            write(response, "slow");
        });
        add("/stream", GrizzlyHandlersApp::stream);
        add(
                "/large",
                (request, response) -> response.getOutputStream().write(new byte[(int) number(request, "bytes")]));
        add("/async", (request, response) -> later(response, 120, () -> write(response, "async")));
        add("/async-timeout", (request, response) -> later(response, 100, () -> response.setStatus(500)));
        grizzly.server()
                .getServerConfiguration()
                .addHttpHandler(new StaticHttpHandler(System.getProperty("files", "no-files")), "/files/*");
    }

    private void add(String mapping, Answer answer) {
        HttpHandler handler = new HttpHandler() {
            @Override
            public void service(Request request, Response response) throws Exception {
                answer.to(request, response);
            }
        };
        grizzly.server().getServerConfiguration().addHttpHandler(handler, mapping);
    }

    /** On a worker's thread, as usual, Grizzly has an answer for errors, too; on the selector's it has none. */
    private void addErrors() {
        add("/error", (request, response) -> {
            throw new AssertionError("meant");
        });
        HttpHandler unanswered = new HttpHandler() {
            @Override
            public RequestExecutorProvider getRequestExecutorProvider() {
                return new RequestExecutorProvider.SameThreadProvider();
            }

            @Override
            public void service(Request request, Response response) {
                throw new AssertionError("meant");
            }
        };
        grizzly.server().getServerConfiguration().addHttpHandler(unanswered, "/unanswered");
    }

    private void addWebSocket() {
        grizzly.listener().registerAddOn(new WebSocketAddOn());
        WebSocketEngine.getEngine().register("", "/websocket", new WebSocketApplication() {});
    }

    private static void echo(Request request, Response response) throws IOException {
        ByteArrayOutputStream body = new ByteArrayOutputStream();
        InputStream in = request.getInputStream();
        for (int b = in.read(); b >= 0; b = in.read()) {
            body.write(b);
        }
        response.getOutputStream().write(body.toByteArray());
    }

    private static void status(Request request, Response response) throws IOException {
        int code = (int) number(request, "code");
        if (request.getParameter("plain") == null) {
            response.sendError(code);
        } else {
            response.setStatus(code);
            write(response, "status");
        }
    }

    private static void stream(Request request, Response response) throws IOException {
        OutputStream out = response.getOutputStream();
        for (long left = number(request, "chunks"); left > 0; left--) {
            out.write(new byte[1024]);
            out.flush();
        }
    }

    private static void later(Response response, long millis, Work work) {
        response.suspend();
        new Thread(() -> {
                    try {
                        Thread.sleep(millis);
                        work.run();
                    } catch (IOException | InterruptedException e) {
                        e.printStackTrace();
                    } finally {
                        response.resume();
                    }
                })
                .start();
    }

    private static void write(Response response, String text) throws IOException {
        response.setContentType("text/plain");
        response.setContentLength(text.length());
        response.getWriter().write(text);
    }

    private static long number(Request request, String name) {
        return Long.parseLong(request.getParameter(name));
    }

    private interface Work {
        void run() throws IOException;
    }

    private interface Answer {
        void to(Request request, Response response) throws Exception;
    }
}
