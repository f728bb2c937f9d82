package apps.jdkhttp;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpHandler;
import com.sun.net.httpserver.HttpServer;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.Executors;

/** The contract on the JDK's own server; most handlers are lambdas. */
public final class JdkHttpApp {

    private JdkHttpApp() {}

    public static void main(String[] args) throws IOException {
        HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 1000);
        server.setExecutor(Executors.newCachedThreadPool());
        server.createContext("/ok", exchange -> answer(exchange, 200, "ok"));
        server.createContext("/echo", exchange -> echo(exchange, 200));
        server.createContext("/created", exchange -> echo(exchange, 201));
        server.createContext("/redirect", exchange -> {
            exchange.getResponseHeaders().set("Location", "/ok");
            exchange.sendResponseHeaders(302, -1);
            exchange.close();
        });
        server.createContext(
                "/items/",
                exchange -> answer(
                        exchange,
                        200,
                        "item " + exchange.getRequestURI().getPath().substring("/items".length())));
        server.createContext("/exception", exchange -> {
            throw new IllegalStateException("meant");
        });
        server.createContext("/status", exchange -> {
            String query = exchange.getRequestURI().getQuery();
            int status = Integer.parseInt(query.replaceAll("\\D", ""));
            if (query.contains("plain")) {
                answer(exchange, status, "status");
            } else {
                exchange.sendResponseHeaders(status, -1);
            }
        });
        server.createContext("/slow", exchange -> {
            pause(number(exchange));
            answer(exchange, 200, "slow");
        });
        server.createContext("/stream", JdkHttpApp::stream);
        server.createContext("/async", new FromAnotherThread());
        server.start();
        System.out.println("READY " + server.getAddress().getPort());
    }

    private static void echo(HttpExchange exchange, int status) throws IOException {
        ByteArrayOutputStream body = new ByteArrayOutputStream();
        InputStream in = exchange.getRequestBody();
        for (int b = in.read(); b >= 0; b = in.read()) {
            body.write(b);
        }
        exchange.sendResponseHeaders(status, body.size());
        try (OutputStream out = exchange.getResponseBody()) {
            body.writeTo(out);
        }
    }

    private static void stream(HttpExchange exchange) throws IOException {
        exchange.sendResponseHeaders(200, 0);
        try (OutputStream out = exchange.getResponseBody()) {
            for (int left = number(exchange); left > 0; left--) {
                out.write(new byte[1024]);
                out.flush();
            }
        }
    }

    private static void answer(HttpExchange exchange, int status, String text) throws IOException {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        if (exchange.getRequestMethod().equals("HEAD")) {
            exchange.sendResponseHeaders(status, -1);
        } else {
            exchange.sendResponseHeaders(status, bytes.length);
            exchange.getResponseBody().write(bytes);
        }
        exchange.close();
    }

    private static int number(HttpExchange exchange) {
        return Integer.parseInt(exchange.getRequestURI().getQuery().replaceAll("\\D", ""));
    }

    private static void pause(long millis) {
        try {
            Thread.sleep(millis);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** Returns before the answer is written. */
    private static final class FromAnotherThread implements HttpHandler {
        @Override
        public void handle(HttpExchange exchange) {
            new Thread(() -> {
                        pause(200);
                        try {
                            answer(exchange, 201, "async");
                        } catch (IOException e) {
                            e.printStackTrace();
                        }
                    })
                    .start();
        }
    }
}
