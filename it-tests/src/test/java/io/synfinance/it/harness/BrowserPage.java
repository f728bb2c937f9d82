package io.synfinance.it.harness;

import java.net.URI;
import java.net.URLDecoder;
import java.net.http.HttpClient;
import java.net.http.WebSocket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.awaitility.Awaitility;

/**
 * One page in {@link Chromium}, driven by the DevTools protocol: what it shows, what it asks the network for, and what it
 * complains of.
 */
public final class BrowserPage implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofMinutes(2);
    private static final Pattern ID = Pattern.compile("^\\{\"id\":(\\d+)");
    private static final Pattern METHOD = Pattern.compile("^\\{\"method\":\"([A-Za-z.]+)\"");
    private static final Pattern URL = Pattern.compile("\"request\":\\{\"url\":\"([^\"]+)\"");
    private static final Pattern REQUEST = Pattern.compile("\"requestId\":\"([^\"]+)\"");
    private static final Pattern VALUE = Pattern.compile("\"value\":\"([^\"]*)\"");
    private static final Pattern LEVEL = Pattern.compile("\"(?:level|type)\":\"(error|warning|assert)\"");

    private final Map<Integer, CompletableFuture<String>> answers = new ConcurrentHashMap<>();
    private final AtomicInteger ids = new AtomicInteger();
    private final List<String> requests = new CopyOnWriteArrayList<>();
    private final List<String> complaints = new CopyOnWriteArrayList<>();
    private final WebSocket socket;
    private volatile String credentials = "";
    private CompletableFuture<?> sent = CompletableFuture.completedFuture(null);

    private BrowserPage(HttpClient http, URI debugger) {
        socket = http.newWebSocketBuilder().buildAsync(debugger, new Listener()).join();
    }

    static BrowserPage connect(HttpClient http, URI debugger) {
        BrowserPage page = new BrowserPage(http, debugger);
        for (String domain : List.of("Log", "Runtime", "Network", "Page")) {
            page.call(domain + ".enable", "");
        }
        return page;
    }

    /** Shows what is at the address, in a window of that width. */
    public BrowserPage open(URI address, int width) {
        call(
                "Emulation.setDeviceMetricsOverride",
                "\"width\":" + width + ",\"height\":900,\"deviceScaleFactor\":1,\"mobile\":" + (width < 600));
        call("Page.navigate", "\"url\":\"" + address + "\"");
        return this;
    }

    /** As somebody who trusts whatever certificate there is. */
    public BrowserPage trustAnybody() {
        call("Security.setIgnoreCertificateErrors", "\"ignore\":true");
        return this;
    }

    /** As somebody who types this when the browser asks for it. */
    public BrowserPage logIn(String user, String password) {
        credentials = "\"username\":\"" + user + "\",\"password\":\"" + password + "\"";
        call("Fetch.enable", "\"handleAuthRequests\":true");
        return this;
    }

    /** With the dark colours or the light ones. */
    public BrowserPage prefer(String scheme) {
        call(
                "Emulation.setEmulatedMedia",
                "\"features\":[{\"name\":\"prefers-color-scheme\",\"value\":\"" + scheme + "\"}]");
        return this;
    }

    /** What an expression of JavaScript gives, as text; encoded on the way, so that nothing has to be parsed. */
    public String evaluate(String expression) {
        String safe = expression.replace("\\", "\\\\").replace("\"", "\\\"").replace("\n", " ");
        String answer = call(
                "Runtime.evaluate",
                "\"returnByValue\":true,\"expression\":\"encodeURIComponent(String(" + safe + "))\"");
        Matcher value = VALUE.matcher(answer);
        if (!value.find()) {
            throw new AssertionError(expression + " gives " + answer);
        }
        return URLDecoder.decode(value.group(1).replace("+", "%2B"), StandardCharsets.UTF_8);
    }

    /** Waits until an expression is true. */
    public BrowserPage await(String expression) {
        Awaitility.await("that " + expression)
                .atMost(PATIENCE)
                .until(() -> evaluate("Boolean(" + expression + ")").equals("true"));
        return this;
    }

    /** Presses a key, such as {@code Tab} or {@code Enter}. */
    public BrowserPage press(String key) {
        Map<String, Integer> codes = Map.of("Tab", 9, "Enter", 13, "ArrowRight", 39, " ", 32);
        String text = key.equals("Enter") ? ",\"text\":\"\\r\"" : key.equals(" ") ? ",\"text\":\" \"" : "";
        String fields = "\"key\":\"" + key + "\",\"windowsVirtualKeyCode\":" + codes.get(key);
        call(
                "Input.dispatchKeyEvent",
                "\"type\":\"" + (text.isEmpty() ? "rawKeyDown" : "keyDown") + "\"," + fields + text);
        call("Input.dispatchKeyEvent", "\"type\":\"keyUp\"," + fields);
        return this;
    }

    /** All addresses that were asked for. */
    public List<String> requests() {
        return List.copyOf(requests);
    }

    /** Errors, warnings, exceptions and violations of the policy, as the console would show them. */
    public List<String> complaints() {
        return List.copyOf(complaints);
    }

    @Override
    public void close() {
        call("Page.close", "");
        socket.abort();
    }

    private String call(String method, String parameters) {
        int id = ids.incrementAndGet();
        CompletableFuture<String> answer = new CompletableFuture<>();
        answers.put(id, answer);
        send(id, method, parameters);
        return answer.orTimeout(PATIENCE.toSeconds(), TimeUnit.SECONDS).join();
    }

    /** One after the other, and without waiting: the thread that listens sends too. */
    private synchronized void send(int id, String method, String parameters) {
        String text = "{\"id\":" + id + ",\"method\":\"" + method + "\",\"params\":{" + parameters + "}}";
        sent = sent.thenCompose(before -> socket.sendText(text, true));
    }

    private void letPass(String message, String method, String parameters) {
        Matcher request = REQUEST.matcher(message);
        if (request.find()) {
            send(ids.incrementAndGet(), method, "\"requestId\":\"" + request.group(1) + "\"" + parameters);
        }
    }

    private void receive(String message) {
        Matcher id = ID.matcher(message);
        if (id.find()) {
            CompletableFuture<String> answer = answers.remove(Integer.parseInt(id.group(1)));
            if (answer != null) {
                answer.complete(message);
            }
            return;
        }
        Matcher method = METHOD.matcher(message);
        switch (method.find() ? method.group(1) : "") {
            case "Network.requestWillBeSent" -> {
                Matcher url = URL.matcher(message);
                requests.add(url.find() ? url.group(1) : message);
            }
            case "Fetch.requestPaused" -> letPass(message, "Fetch.continueRequest", "");
            case "Fetch.authRequired" ->
                letPass(
                        message,
                        "Fetch.continueWithAuth",
                        ",\"authChallengeResponse\":{\"response\":\"ProvideCredentials\"," + credentials + "}");
            case "Runtime.exceptionThrown" -> complaints.add(message);
            case "Log.entryAdded", "Runtime.consoleAPICalled" -> {
                if (LEVEL.matcher(message).find()) {
                    complaints.add(message);
                }
            }
            default -> {}
        }
    }

    private final class Listener implements WebSocket.Listener {
        private final StringBuilder text = new StringBuilder();

        @Override
        public CompletionStage<?> onText(WebSocket webSocket, CharSequence data, boolean last) {
            text.append(data);
            if (last) {
                receive(text.toString());
                text.setLength(0);
            }
            return WebSocket.Listener.super.onText(webSocket, data, last);
        }
    }
}
