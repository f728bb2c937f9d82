package io.synfinance.benchmarks;

import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import org.apache.catalina.Context;
import org.apache.catalina.LifecycleException;
import org.apache.catalina.startup.Tomcat;

/** A servlet that says that all is well, on Tomcat. */
public final class HealthOnTomcat extends HttpServlet {

    private static final byte[] OK = "ok".getBytes(StandardCharsets.US_ASCII);

    public static void main(String[] args) throws IOException, LifecycleException {
        Tomcat tomcat = new Tomcat();
        tomcat.setBaseDir(Files.createTempDirectory("tomcat").toString());
        tomcat.setPort(Integer.parseInt(args[0]));
        tomcat.getConnector().setProperty("maxKeepAliveRequests", "-1");
        deploy(tomcat);
        tomcat.start();
        tomcat.getServer().await();
    }

    static void deploy(Tomcat tomcat) {
        Context context = tomcat.addContext("", null);
        Tomcat.addServlet(context, "health", new HealthOnTomcat());
        context.addServletMappingDecoded("/health", "health");
    }

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        response.setContentLength(OK.length);
        response.getOutputStream().write(OK);
    }
}
