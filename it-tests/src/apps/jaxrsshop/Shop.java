package apps.jaxrs;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.container.AsyncResponse;
import jakarta.ws.rs.container.Suspended;
import jakarta.ws.rs.core.Response;

/** The paths of the contract of routes. */
@Path("/api")
@Produces("text/plain")
public class Shop {

    /** The pattern decides what matches; the template is shown without it. */
    @GET
    @Path("/items/{id: [a-z0-9]{1,20}}")
    public String item(@PathParam("id") String id) {
        return "item " + id;
    }

    @POST
    @Path("/items")
    public String create(String body) {
        return body;
    }

    @Path("/shops/{shop}")
    public Orders orders(@PathParam("shop") String shop) {
        return new Orders(shop);
    }

    @GET
    @Path("/exceptions/unhandled/{id}")
    public String unhandled(@PathParam("id") String id) {
        throw new IllegalStateException("meant");
    }

    @GET
    @Path("/exceptions/handled/{id}")
    public String handled(@PathParam("id") String id) {
        throw new UnsupportedOperationException("meant");
    }

    @GET
    @Path("/status/{code}")
    public Response status(@PathParam("code") int code) {
        return Response.status(code).entity("status").build();
    }

    @GET
    @Path("/later/{id}")
    public void later(@PathParam("id") String id, @Suspended AsyncResponse answer) {
        later(() -> answer.resume("later " + id));
    }

    @GET
    @Path("/later-fails/{id}")
    public void laterFails(@PathParam("id") String id, @Suspended AsyncResponse answer) {
        later(() -> answer.resume(new IllegalStateException("meant")));
    }

    /** When the request's own thread has left, which else would write the answer itself. */
    private static void later(Runnable answer) {
        new Thread(() -> {
                    try {
                        Thread.sleep(100);
                    } catch (InterruptedException e) {
                        Thread.currentThread().interrupt();
                    }
                    answer.run();
                })
                .start();
    }
}
