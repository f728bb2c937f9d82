package io.synfinance.traffic;

import java.io.IOException;
import java.io.PrintStream;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/** The story of {@code ./demo}: ports, service, traffic, a table of metrics, and an end that leaves nothing behind. */
public final class Demo {

    private static final Duration FIRST_TABLE = Duration.ofSeconds(5);
    private static final Duration FURTHER_TABLES = Duration.ofSeconds(10);

    private final Options options;
    private final PrintStream out;
    private volatile @Nullable Service service;
    private volatile @Nullable Stack stack;
    private volatile @Nullable Traffic traffic;
    private volatile boolean ending;
    private volatile boolean failed;

    private Demo(Options options, PrintStream out) {
        this.options = options;
        this.out = out;
    }

    /** Exits with 0 when the time is up or somebody ends it, with 1 when something is in the way. */
    public static void main(String[] arguments) throws InterruptedException {
        try {
            Demo demo = new Demo(Options.of(arguments), System.out);
            Runtime.getRuntime().addShutdownHook(new Thread(demo::end, "demo-end"));
            demo.runUntilEnd();
        } catch (DemoFailure e) {
            System.err.println("demo: " + e.getMessage());
            System.exit(1);
        }
        System.exit(0);
    }

    private void runUntilEnd() throws InterruptedException {
        try {
            new Ports(options).requireFree();
            run();
        } catch (DemoFailure e) {
            if (ending) {
                // Ctrl-C reaches the service as well, whose end is no failure then.
                Thread.sleep(Long.MAX_VALUE);
            }
            failed = true;
            throw e;
        }
    }

    private void run() throws InterruptedException {
        out.println("Starting the service under the agent, usually 5 to 15 s ...");
        Service started = launch();
        Addresses addresses = started.awaitHealthy();
        out.println(addresses(addresses, started));
        if (options.stack().isPresent()) {
            out.println(launch(options.stack().get(), addresses).awaitReady());
        }
        traffic = Traffic.start(new Visits(addresses.service()).deck(), options.rate());
        show(addresses, started);
    }

    /** Never beside {@link #end}, which would miss a service that just starts. */
    private synchronized Service launch() {
        Service started = Service.start(options);
        service = started;
        return started;
    }

    private synchronized Stack launch(StackPrograms programs, Addresses addresses) {
        Stack started = Stack.start(programs, options, addresses, this::print);
        stack = started;
        return started;
    }

    private String addresses(Addresses addresses, Service started) {
        return """
                Healthy.

                  service   %1$s/health
                  metrics   %2$s/metrics
                  page      %2$s/
                  log       %3$s

                Sending %4$d requests a second %5$s.
                """.formatted(
                addresses.service().address(),
                addresses.metrics().address(),
                started.log(),
                options.rate(),
                options.endless() ? "until Ctrl-C" : "for " + options.time().toSeconds() + " s");
    }

    private void show(Addresses addresses, Service started) throws InterruptedException {
        long begun = System.nanoTime();
        Duration next = FIRST_TABLE;
        Scrape before = scrape(addresses, started);
        while (!over(begun)) {
            TimeUnit.MILLISECONDS.sleep(100);
            started.requireAlive();
            Stack watching = stack;
            if (watching != null) {
                watching.requireAlive();
            }
            Duration age = since(begun);
            if (age.compareTo(next) >= 0 || over(begun)) {
                Scrape now = scrape(addresses, started);
                print(LiveTable.of(age, new Interval(before, now)));
                before = now;
                next = next.plus(FURTHER_TABLES);
            }
        }
    }

    private static Scrape scrape(Addresses addresses, Service started) throws InterruptedException {
        try {
            return addresses.scrape();
        } catch (IOException e) {
            throw started.failure("the metrics do not answer any more (" + e + ")");
        }
    }

    private void print(String table) {
        if (!ending) {
            out.println(table);
        }
    }

    /** When the time is up, or nobody reads any more. */
    private boolean over(long begun) {
        return out.checkError() || (!options.endless() && since(begun).compareTo(options.time()) >= 0);
    }

    private static Duration since(long begun) {
        return Duration.ofNanos(System.nanoTime() - begun);
    }

    /** On the way out, whatever the reason: Ctrl-C and SIGTERM come here too, and are no failures. */
    private synchronized void end() {
        ending = true;
        Traffic flowing = traffic;
        if (flowing != null) {
            flowing.close();
        }
        Stack watching = stack;
        if (watching != null) {
            watching.close();
        }
        Service running = service;
        if (running != null) {
            end(running);
        }
        Runtime.getRuntime().halt(failed ? 1 : 0);
    }

    private void end(Service running) {
        out.println("Ending the service ...");
        running.close();
        out.println("Ended.");
        if (!failed) {
            running.forgetLog();
        }
    }
}
