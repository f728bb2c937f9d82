package apps.undertowservlets;

import apps.servlets.ContractServlets;
import apps.undertow.UndertowServer;
import io.undertow.servlet.Servlets;
import io.undertow.servlet.api.DeploymentInfo;
import io.undertow.servlet.api.DeploymentManager;
import io.undertow.servlet.util.ImmediateInstanceFactory;
import jakarta.servlet.Servlet;

/** The contract's servlets on an embedded Undertow. */
public final class UndertowServletsApp {

    private UndertowServletsApp() {}

    public static void main(String[] args) throws Exception {
        DeploymentInfo deployment = Servlets.deployment()
                .setClassLoader(UndertowServletsApp.class.getClassLoader())
                .setContextPath("/")
                .setDeploymentName("contract");
        ContractServlets.withUpgrade()
                .forEach((mapping, servlet) -> deployment.addServlet(
                        Servlets.servlet(mapping, servlet.getClass(), new ImmediateInstanceFactory<Servlet>(servlet))
                                .addMapping(mapping)
                                .setAsyncSupported(true)));
        DeploymentManager manager = Servlets.defaultContainer().addDeployment(deployment);
        manager.deploy();
        UndertowServer.run(manager.start());
    }
}
