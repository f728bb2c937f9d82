package apps.pekko;

import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.function.Supplier;
import org.apache.pekko.actor.ActorSystem;
import org.apache.pekko.http.javadsl.model.HttpResponse;

/** Answers that come later, from another thread. */
final class Later {

    private final ActorSystem system;

    Later(ActorSystem system) {
        this.system = system;
    }

    CompletionStage<HttpResponse> after(long millis, Supplier<HttpResponse> answer) {
        CompletableFuture<HttpResponse> later = new CompletableFuture<>();
        system.scheduler()
                .scheduleOnce(
                        Duration.ofMillis(millis),
                        () -> {
                            try {
                                later.complete(answer.get());
                            } catch (RuntimeException e) {
                                later.completeExceptionally(e);
                            }
                        },
                        system.dispatcher());
        return later;
    }
}
