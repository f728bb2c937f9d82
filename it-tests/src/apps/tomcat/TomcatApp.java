package apps.tomcat;

import apps.servlets.ContractServlets;
import java.io.File;
import org.apache.catalina.Context;
import org.apache.catalina.connector.Connector;
import org.apache.catalina.startup.Tomcat;
import org.apache.coyote.http2.Http2Protocol;

/** The contract's servlets on an embedded Tomcat 9 or later. */
public final class TomcatApp {

    private TomcatApp() {}

    public static void main(String[] args) throws Exception {
        Tomcat tomcat = new Tomcat();
        tomcat.setBaseDir(new File("tomcat").getAbsolutePath());
        tomcat.setConnector(connector());
        Context context = tomcat.addContext("", null);
        ContractServlets.withUpgrade().forEach((mapping, servlet) -> {
            Tomcat.addServlet(context, mapping, servlet).setAsyncSupported(true);
            context.addServletMappingDecoded(mapping, mapping);
        });
        tomcat.start();
        System.out.println("READY " + tomcat.getConnector().getLocalPort());
        tomcat.getServer().await();
    }

    private static Connector connector() {
        Connector connector = new Connector();
        connector.setPort(0);
        connector.setProperty("address", "127.0.0.1");
        connector.addUpgradeProtocol(new Http2Protocol());
        return connector;
    }
}
