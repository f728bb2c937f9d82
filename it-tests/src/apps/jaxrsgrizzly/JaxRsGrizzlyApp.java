package apps.jaxrsgrizzly;

import apps.jaxrs.ShopApplication;
import java.net.URI;
import java.util.concurrent.CountDownLatch;
import org.glassfish.grizzly.http.server.HttpServer;
import org.glassfish.jersey.grizzly2.httpserver.GrizzlyHttpServerFactory;
import org.glassfish.jersey.server.ResourceConfig;

/** The resources on a Grizzly, at {@code /shop/rest}. */
public final class JaxRsGrizzlyApp {

    private JaxRsGrizzlyApp() {}

    public static void main(String[] args) throws Exception {
        HttpServer server = GrizzlyHttpServerFactory.createHttpServer(
                URI.create("http://127.0.0.1:0/shop/rest"), ResourceConfig.forApplicationClass(ShopApplication.class));
        System.out.println("READY " + server.getListeners().iterator().next().getPort());
        new CountDownLatch(1).await();
    }
}
