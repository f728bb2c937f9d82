package apps.servlets;

import jakarta.servlet.AsyncContext;
import jakarta.servlet.DispatcherType;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;

/** The contract's application as servlets by their mapping, for every Servlet container; all need async support. */
public final class ContractServlets {

    private ContractServlets() {}

    public static Map<String, HttpServlet> byMapping() {
        Map<String, Answer> answers = new LinkedHashMap<>();
        answers.put("/ok", (request, response) -> write(response, "ok"));
        answers.put("/echo", ContractServlets::echo);
        answers.put("/created", (request, response) -> {
            response.setStatus(201);
            echo(request, response);
        });
        answers.put("/redirect", (request, response) -> response.sendRedirect("/ok"));
        answers.put("/items/*", (request, response) -> write(response, "item " + request.getPathInfo()));
        answers.put("/exception", (request, response) -> {
            throw new IllegalStateException("meant");
        });
        answers.put("/status", ContractServlets::status);
        answers.put("/slow", ContractServlets::slow);
        answers.put("/stream", ContractServlets::stream);
        answers.put("/async", ContractServlets::async);
        answers.put("/async-error", ContractServlets::asyncError);
        answers.put(
                "/async-timeout", (request, response) -> request.startAsync().setTimeout(100));
        Map<String, HttpServlet> servlets = new LinkedHashMap<>();
        answers.forEach((mapping, answer) -> servlets.put(mapping, new AnswerServlet(answer)));
        return servlets;
    }

    /** The same, and one that leaves HTTP by itself, for containers that have no WebSocket of their own here. */
    public static Map<String, HttpServlet> withUpgrade() {
        Map<String, HttpServlet> servlets = byMapping();
        servlets.put("/websocket", new AnswerServlet((request, response) -> {
            response.setHeader("Upgrade", "websocket");
            response.setHeader("Connection", "Upgrade");
            request.upgrade(SilentSocket.class);
        }));
        return servlets;
    }

    private static void echo(HttpServletRequest request, HttpServletResponse response) throws IOException {
        ByteArrayOutputStream body = new ByteArrayOutputStream();
        InputStream in = request.getInputStream();
        for (int b = in.read(); b >= 0; b = in.read()) {
            body.write(b);
        }
        response.setContentLength(body.size());
        response.getOutputStream().write(body.toByteArray());
    }

    /** Sends the error {@code code}; with {@code plain} it only sets the status, and answers. */
    private static void status(HttpServletRequest request, HttpServletResponse response) throws IOException {
        int code = Integer.parseInt(request.getParameter("code"));
        if (request.getParameter("plain") == null) {
            response.sendError(code);
        } else {
            response.setStatus(code);
            write(response, "status");
        }
    }

    private static void slow(HttpServletRequest request, HttpServletResponse response) throws IOException {
        pause(Long.parseLong(request.getParameter("millis")));
        write(response, "slow");
    }

    /** {@code chunks} times 1024 bytes, each sent at once. */
    private static void stream(HttpServletRequest request, HttpServletResponse response) throws IOException {
        byte[] chunk = new byte[1024];
        for (int left = Integer.parseInt(request.getParameter("chunks")); left > 0; left--) {
            response.getOutputStream().write(chunk);
            response.flushBuffer();
        }
    }

    private static void async(HttpServletRequest request, HttpServletResponse response) {
        AsyncContext async = request.startAsync();
        inThread(() -> {
            pause(100);
            write((HttpServletResponse) async.getResponse(), "async");
            async.complete();
        });
    }

    private static void asyncError(HttpServletRequest request, HttpServletResponse response) {
        if (request.getDispatcherType() == DispatcherType.ASYNC) {
            throw new IllegalStateException("meant");
        }
        AsyncContext async = request.startAsync();
        inThread(() -> {
            pause(100); // some containers lose a dispatch that is there before the thread of the request is gone
            async.dispatch();
        });
    }

    private static void write(HttpServletResponse response, String text) throws IOException {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        response.setContentType("text/plain");
        response.setContentLength(bytes.length);
        response.getOutputStream().write(bytes);
    }

    private static void pause(long millis) {
        try {
            Thread.sleep(millis);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static void inThread(Work work) {
        new Thread(() -> {
                    try {
                        work.run();
                    } catch (IOException e) {
                        e.printStackTrace();
                    }
                })
                .start();
    }

    private interface Work {
        void run() throws IOException;
    }

    private interface Answer {
        void to(HttpServletRequest request, HttpServletResponse response) throws IOException, ServletException;
    }

    /** Answers every method, also those that HTTP does not know. */
    private static final class AnswerServlet extends HttpServlet {
        private final transient Answer answer;

        AnswerServlet(Answer answer) {
            this.answer = answer;
        }

        @Override
        protected void service(HttpServletRequest request, HttpServletResponse response)
                throws ServletException, IOException {
            answer.to(request, response);
        }
    }
}
