package apps.war;

import apps.servlets.ContractServlets;
import jakarta.servlet.ServletContextEvent;
import jakarta.servlet.ServletContextListener;
import jakarta.servlet.ServletRegistration;
import jakarta.servlet.annotation.WebListener;

/** The contract's servlets in a web application that a container deploys. */
@WebListener
public final class ContractListener implements ServletContextListener {

    @Override
    public void contextInitialized(ServletContextEvent event) {
        ContractServlets.withUpgrade().forEach((mapping, servlet) -> {
            ServletRegistration.Dynamic added = event.getServletContext().addServlet(mapping, servlet);
            added.addMapping(mapping);
            added.setAsyncSupported(true);
        });
    }

    @Override
    public void contextDestroyed(ServletContextEvent event) {}
}
