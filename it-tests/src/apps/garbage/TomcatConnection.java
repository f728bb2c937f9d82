package apps.garbage;

import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import org.apache.catalina.Context;
import org.apache.catalina.LifecycleException;
import org.apache.catalina.startup.Tomcat;
import org.apache.coyote.Adapter;
import org.apache.coyote.OutputBuffer;
import org.apache.coyote.Request;
import org.apache.coyote.Response;

/** One connection of Tomcat's, from where its connector has parsed a request; all runs on the caller's thread. */
final class TomcatConnection implements OutputBuffer {

    private static final byte[] PATH = "/health".getBytes(StandardCharsets.US_ASCII);
    private static final byte[] OK = "ok".getBytes(StandardCharsets.US_ASCII);

    private final Request request = new Request();
    private final Response response = new Response();
    private final Adapter adapter;
    private long sent;

    TomcatConnection() throws LifecycleException {
        Tomcat tomcat = new Tomcat();
        tomcat.setPort(0);
        Context context = tomcat.addContext("", null);
        Tomcat.addServlet(context, "health", new Health());
        context.addServletMappingDecoded("/health", "health");
        tomcat.start();
        adapter = tomcat.getConnector().getProtocolHandler().getAdapter();
        request.setResponse(response);
        response.setOutputBuffer(this);
    }

    void send() throws Exception {
        request.method().setString("GET");
        request.requestURI().setBytes(PATH, 0, PATH.length);
        request.protocol().setString("HTTP/1.1");
        request.serverName().setString("localhost");
        adapter.service(request, response);
        if (response.getStatus() != 200) {
            throw new IllegalStateException("status " + response.getStatus());
        }
        request.recycle();
        response.recycle();
    }

    @Override
    public int doWrite(ByteBuffer chunk) {
        int length = chunk.remaining();
        chunk.position(chunk.limit());
        sent += length;
        return length;
    }

    @Override
    public long getBytesWritten() {
        return sent;
    }

    private static final class Health extends HttpServlet {
        @Override
        protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
            response.setContentLength(OK.length);
            response.getOutputStream().write(OK);
        }
    }
}
