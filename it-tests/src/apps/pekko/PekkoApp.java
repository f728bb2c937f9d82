package apps.pekko;

import static org.apache.pekko.http.javadsl.server.Directives.complete;
import static org.apache.pekko.http.javadsl.server.Directives.completeWithFuture;
import static org.apache.pekko.http.javadsl.server.Directives.concat;
import static org.apache.pekko.http.javadsl.server.Directives.extractRequest;
import static org.apache.pekko.http.javadsl.server.Directives.handleWebSocketMessages;
import static org.apache.pekko.http.javadsl.server.Directives.parameter;
import static org.apache.pekko.http.javadsl.server.Directives.parameterOptional;
import static org.apache.pekko.http.javadsl.server.Directives.path;
import static org.apache.pekko.http.javadsl.server.Directives.pathPrefix;
import static org.apache.pekko.http.javadsl.server.Directives.redirect;

import com.typesafe.config.ConfigFactory;
import java.util.concurrent.CompletionStage;
import org.apache.pekko.actor.ActorSystem;
import org.apache.pekko.http.javadsl.Http;
import org.apache.pekko.http.javadsl.model.ContentTypes;
import org.apache.pekko.http.javadsl.model.HttpEntities;
import org.apache.pekko.http.javadsl.model.HttpMethods;
import org.apache.pekko.http.javadsl.model.HttpRequest;
import org.apache.pekko.http.javadsl.model.HttpResponse;
import org.apache.pekko.http.javadsl.model.RequestEntityAcceptances;
import org.apache.pekko.http.javadsl.model.StatusCode;
import org.apache.pekko.http.javadsl.model.StatusCodes;
import org.apache.pekko.http.javadsl.model.Uri;
import org.apache.pekko.http.javadsl.server.PathMatchers;
import org.apache.pekko.http.javadsl.server.Route;
import org.apache.pekko.http.javadsl.settings.ParserSettings;
import org.apache.pekko.http.javadsl.settings.ServerSettings;
import org.apache.pekko.japi.function.Function;
import org.apache.pekko.stream.javadsl.Flow;
import org.apache.pekko.stream.javadsl.Source;
import org.apache.pekko.util.ByteString;

/** The contracts by directives, but for one path that a function answers. */
public final class PekkoApp {

    private final ActorSystem system;
    private final Later later;

    private PekkoApp(ActorSystem system) {
        this.system = system;
        later = new Later(system);
    }

    public static void main(String[] args) throws Exception {
        String root = ActorSystem.class.getName().startsWith("akka") ? "akka" : "pekko";
        ActorSystem system = ActorSystem.create(
                "contract",
                ConfigFactory.parseString(root + ".http.server.preview.enable-http2 = on, " + root
                                + ".http.server.enable-http2 = on")
                        .withFallback(ConfigFactory.load()));
        new PekkoApp(system).run();
    }

    private void run() throws Exception {
        ServerSettings settings = ServerSettings.create(system);
        ParserSettings parser = settings.getParserSettings()
                .withCustomMethods(
                        HttpMethods.custom("BREW", false, false, RequestEntityAcceptances.Tolerated),
                        HttpMethods.custom("PROPFIND", false, false, RequestEntityAcceptances.Tolerated));
        Function<HttpRequest, CompletionStage<HttpResponse>> routes = route().function(system);
        Function<HttpRequest, CompletionStage<HttpResponse>> handler =
                request -> request.getUri().path().equals("/async-error")
                        ? later.after(50, () -> {
                            throw new IllegalStateException("meant");
                        })
                        : routes.apply(request);
        Http.get(system)
                .newServerAt("127.0.0.1", 0)
                .withSettings(settings.withParserSettings(parser).withPipeliningLimit(4))
                .bind(handler)
                .toCompletableFuture()
                .thenAccept(binding ->
                        System.out.println("READY " + binding.localAddress().getPort()));
    }

    private Route route() {
        return concat(
                new ApiRoutes(later).route(),
                path("ok", () -> complete("ok")),
                path("echo", () -> extractRequest(request -> echo(request, StatusCodes.OK))),
                path("created", () -> extractRequest(request -> echo(request, StatusCodes.CREATED))),
                path("redirect", () -> redirect(Uri.create("/ok"), StatusCodes.FOUND)),
                path(
                        "exception",
                        () -> extractRequest(request -> {
                            throw new IllegalStateException("meant");
                        })),
                path(
                        "status",
                        () -> parameter(
                                "code",
                                code -> parameterOptional("plain", plain -> {
                                    StatusCode status = StatusCodes.get(Integer.parseInt(code));
                                    return plain.isPresent() ? complete(status, "status") : complete(status);
                                }))),
                path(
                        "slow",
                        () -> parameter(
                                "millis",
                                millis -> completeWithFuture(later.after(
                                        Long.parseLong(millis),
                                        () -> HttpResponse.create().withEntity("slow"))))),
                path(
                        "stream",
                        () -> parameter(
                                "chunks",
                                chunks -> complete(
                                        StatusCodes.OK,
                                        HttpEntities.createChunked(
                                                ContentTypes.APPLICATION_OCTET_STREAM,
                                                Source.repeat(ByteString.fromArray(new byte[1024]))
                                                        .take(Long.parseLong(chunks)))))),
                path(
                        "async",
                        () -> completeWithFuture(
                                later.after(120, () -> HttpResponse.create().withEntity("async")))),
                path(
                        "async-timeout",
                        () -> completeWithFuture(later.after(
                                100, () -> HttpResponse.create().withStatus(500).withEntity("timeout")))),
                path("websocket", () -> handleWebSocketMessages(Flow.create())),
                pathPrefix("items", () -> path(PathMatchers.segment(), id -> complete("item /" + id))));
    }

    private Route echo(HttpRequest request, StatusCode status) {
        return completeWithFuture(request.entity()
                .toStrict(10_000, system)
                .thenApply(body -> HttpResponse.create().withStatus(status).withEntity(body)));
    }
}
