package apps.ownclients;

import com.sun.net.httpserver.HttpServer;
import io.prometheus.client.CollectorRegistry;
import io.prometheus.metrics.core.metrics.Counter;
import io.prometheus.metrics.expositionformats.PrometheusTextFormatWriter;
import io.prometheus.metrics.model.registry.PrometheusRegistry;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.StringWriter;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.function.Supplier;
import net.bytebuddy.ByteBuddy;
import net.bytebuddy.implementation.FixedValue;
import net.bytebuddy.matcher.ElementMatchers;

/**
 * Has a Prometheus client, the one of before and a Byte Buddy of its own, uses them all, and answers on a port which
 * they are ({@code /versions}) and what is in its registries ({@code /new}, {@code /old}).
 */
public final class OwnClientsApp {

    private OwnClientsApp() {}

    public static void main(String[] args) throws Exception {
        Counter newCounter = Counter.builder().name("own_new_total").help("h").register();
        io.prometheus.client.Counter oldCounter =
                io.prometheus.client.Counter.build("own_old", "h").register();
        HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", exchange -> {
            newCounter.inc();
            oldCounter.inc();
            byte[] answer = answer(exchange.getRequestURI().getPath()).getBytes(StandardCharsets.UTF_8);
            exchange.sendResponseHeaders(200, answer.length);
            exchange.getResponseBody().write(answer);
            exchange.close();
        });
        server.start();
        System.out.println("READY " + server.getAddress().getPort());
    }

    private static String answer(String path) throws IOException {
        switch (path) {
            case "/new":
                ByteArrayOutputStream text = new ByteArrayOutputStream();
                new PrometheusTextFormatWriter(false).write(text, PrometheusRegistry.defaultRegistry.scrape());
                return text.toString("UTF-8");
            case "/old":
                StringWriter old = new StringWriter();
                io.prometheus.client.exporter.common.TextFormat.write004(
                        old, CollectorRegistry.defaultRegistry.metricFamilySamples());
                return old.toString();
            default:
                return made() + "\n" + jar(Counter.class) + "\n" + jar(CollectorRegistry.class) + "\n"
                        + jar(ByteBuddy.class);
        }
    }

    /** What a class says that Byte Buddy has just made. */
    private static String made() {
        try {
            return new ByteBuddy()
                    .subclass(Supplier.class)
                    .method(ElementMatchers.named("get"))
                    .intercept(FixedValue.value("made"))
                    .make()
                    .load(OwnClientsApp.class.getClassLoader())
                    .getLoaded()
                    .getDeclaredConstructor()
                    .newInstance()
                    .get()
                    .toString();
        } catch (ReflectiveOperationException e) {
            return e.toString();
        }
    }

    private static String jar(Class<?> type) {
        return type.getProtectionDomain()
                .getCodeSource()
                .getLocation()
                .getPath()
                .replaceFirst(".*/", "");
    }
}
