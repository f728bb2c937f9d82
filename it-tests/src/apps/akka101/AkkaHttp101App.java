package apps.akka101;

import akka.actor.ActorSystem;
import akka.http.javadsl.ConnectHttp;
import akka.http.javadsl.Http;
import akka.http.javadsl.model.HttpRequest;
import akka.http.javadsl.model.HttpResponse;
import akka.stream.Materializer;

/** A server of Akka HTTP before its requests had attributes. */
public final class AkkaHttp101App {

    private AkkaHttp101App() {}

    public static void main(String[] args) {
        ActorSystem system = ActorSystem.create("paths");
        Http.get(system)
                .bindAndHandleSync(
                        AkkaHttp101App::handle,
                        ConnectHttp.toHost("127.0.0.1", 0),
                        Materializer.createMaterializer(system))
                .thenAccept(binding ->
                        System.out.println("READY " + binding.localAddress().getPort()));
    }

    private static HttpResponse handle(HttpRequest request) {
        String path = request.getUri().path();
        if (path.equals("/fails")) {
            throw new IllegalStateException("meant");
        }
        return path.startsWith("/api/items/")
                ? HttpResponse.create().withEntity("item " + path.substring("/api/items/".length()))
                : HttpResponse.create().withStatus(404);
    }
}
