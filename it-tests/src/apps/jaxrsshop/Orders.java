package apps.jaxrs;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;

/** What a locator finds. */
@Produces("text/plain")
public class Orders {

    private final String shop;

    public Orders(String shop) {
        this.shop = shop;
    }

    @GET
    @Path("/orders/{order}")
    public String order(@PathParam("order") String order) {
        return "order " + order + " of " + shop;
    }
}
