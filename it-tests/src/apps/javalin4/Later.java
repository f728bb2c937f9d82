package apps.javalin;

import io.javalin.http.Context;
import java.util.concurrent.CompletableFuture;

/** A later answer, as Javalin 4 says it. */
final class Later {

    private Later() {}

    static void answer(Context context, CompletableFuture<String> answer) {
        context.future(answer);
    }
}
