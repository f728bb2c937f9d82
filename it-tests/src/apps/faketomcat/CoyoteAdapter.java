package org.apache.catalina.connector;

import org.apache.coyote.Request;
import org.apache.coyote.Response;

/** A class that only has the name and the method of Tomcat's, as a fork or a version to come may be. */
public class CoyoteAdapter {

    public int service(Request request, Response response) {
        return request.number() * 2;
    }

    protected void log(Request request, Response response, long time) {
        throw new IllegalStateException("of the application");
    }

    public boolean logs(Request request, Response response) {
        try {
            log(request, response, 0);
            return false;
        } catch (IllegalStateException e) {
            return e.getSuppressed().length == 0;
        }
    }
}
