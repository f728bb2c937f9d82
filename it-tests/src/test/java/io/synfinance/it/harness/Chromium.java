package io.synfinance.it.harness;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.awaitility.Awaitility;

/**
 * A real Chromium or Chrome without a window.
 *
 * <p>It is what the system property {@code synfinance.chromium} names, or is found on the PATH by {@code
 * provide-chromium.sh}, which also says what to install.
 */
public final class Chromium implements AutoCloseable {

    private static final Pattern DEBUGGER = Pattern.compile("\"webSocketDebuggerUrl\": *\"([^\"]+)\"");
    private static final Duration PATIENCE = Duration.ofMinutes(4);

    private final HttpClient http = HttpClient.newHttpClient();
    private final Process process;
    private final int port;

    private Chromium(Process process, int port) {
        this.process = process;
        this.port = port;
    }

    /** Starts one. Without it the calling test is skipped, and where the variable {@code CI} is true it fails. */
    public static Chromium start() {
        Path folder = Workspace.newFolder("chromium", "profile");
        try {
            Process process = new ProcessBuilder(
                            program(folder),
                            "--headless=new",
                            "--no-sandbox",
                            "--disable-gpu",
                            "--disable-dev-shm-usage",
                            "--disable-background-networking",
                            "--disable-component-update",
                            "--disable-sync",
                            "--no-first-run",
                            "--remote-debugging-port=0",
                            "--user-data-dir=" + folder,
                            "about:blank")
                    .redirectErrorStream(true)
                    .redirectOutput(folder.resolve("log.txt").toFile())
                    .start();
            return new Chromium(process, awaitPort(process, folder));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String program(Path folder) {
        String named = System.getProperty("synfinance.chromium");
        if (named != null) {
            return named;
        }
        Fetched.Run found = Fetched.run(
                folder,
                folder.resolve("provide.txt"),
                List.of(Workspace.source("provide-chromium.sh").toString()));
        if (found.exit() != 0) {
            throw Fetched.missing(found.text().strip() + ", or name it with -Dsynfinance.chromium");
        }
        return found.text().strip().lines().reduce("", (before, last) -> last);
    }

    private static int awaitPort(Process process, Path folder) {
        Path file = folder.resolve("DevToolsActivePort");
        Awaitility.await()
                .atMost(PATIENCE)
                .until(() -> !process.isAlive() || (Files.exists(file) && Files.size(file) > 0));
        try {
            if (!process.isAlive()) {
                throw new IllegalStateException(
                        "Chromium does not run\n" + Files.readString(folder.resolve("log.txt")));
            }
            return Integer.parseInt(Files.readAllLines(file).get(0));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** An empty page of its own. */
    public BrowserPage newPage() {
        try {
            HttpRequest request = HttpRequest.newBuilder(
                            URI.create("http://127.0.0.1:" + port + "/json/new?about:blank"))
                    .PUT(HttpRequest.BodyPublishers.noBody())
                    .timeout(PATIENCE)
                    .build();
            Matcher debugger = DEBUGGER.matcher(
                    http.send(request, HttpResponse.BodyHandlers.ofString()).body());
            if (!debugger.find()) {
                throw new IllegalStateException("Chromium gives no page");
            }
            return BrowserPage.connect(http, URI.create(debugger.group(1)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void close() {
        process.destroy();
        try {
            if (!process.waitFor(10, TimeUnit.SECONDS)) {
                process.destroyForcibly();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
