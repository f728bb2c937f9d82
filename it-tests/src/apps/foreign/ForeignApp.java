package apps.foreign;

import io.micrometer.core.annotation.Counted;
import io.micrometer.core.annotation.Timed;
import io.opentelemetry.instrumentation.annotations.WithSpan;
import java.io.IOException;
import java.util.concurrent.CompletableFuture;

/** Methods with the annotations of other libraries, called as no proxy could see it. */
public final class ForeignApp {

    private ForeignApp() {}

    public static void main(String[] args) throws IOException {
        ForeignApp app = new ForeignApp();
        app.micrometer();
        app.microprofile();
        app.dropwizard();
        app.openTelemetry(new CompletableFuture<>());
        app.openTelemetry(CompletableFuture.completedFuture("done")).join();
        System.out.println("READY 0");
        System.in.read();
    }

    @Timed("unread")
    private void micrometer() {
        counted(true);
        counted(false);
    }

    @Counted
    private static void counted(boolean fails) {
        try {
            failing(fails);
        } catch (IllegalStateException e) {
            System.out.println("as without an agent");
        }
    }

    @com.codahale.metrics.annotation.ExceptionMetered
    private static void failing(boolean fails) {
        if (fails) {
            throw new IllegalStateException();
        }
    }

    @org.eclipse.microprofile.metrics.annotation.Timed
    @org.eclipse.microprofile.metrics.annotation.Counted
    void microprofile() {}

    @com.codahale.metrics.annotation.Metered
    void dropwizard() {}

    @WithSpan
    private CompletableFuture<String> openTelemetry(CompletableFuture<String> later) {
        later.cancel(false);
        return later;
    }
}
