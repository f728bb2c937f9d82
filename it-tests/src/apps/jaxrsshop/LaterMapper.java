package apps.jaxrs;

import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.ExceptionMapper;
import jakarta.ws.rs.ext.Provider;

/** Turns what is not supported into a 503. */
@Provider
public final class LaterMapper implements ExceptionMapper<UnsupportedOperationException> {

    @Override
    public Response toResponse(UnsupportedOperationException thrown) {
        return Response.status(503).type("text/plain").entity("later").build();
    }
}
