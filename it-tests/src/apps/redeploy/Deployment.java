package apps.redeploy;

import io.synfinance.annotations.FraudDetection;
import jakarta.servlet.ServletContextEvent;
import jakarta.servlet.ServletContextListener;
import jakarta.servlet.annotation.WebListener;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;

/** Uses a marked method and a library that is woven, and tells when it was deployed. */
@WebListener
public final class Deployment implements ServletContextListener {

    private static final Birth BIRTH = new Birth();

    @Override
    public void contextInitialized(ServletContextEvent event) {
        check("T1");
        Codecs.answerOneRequest();
        event.getServletContext().addServlet("birth", new BirthServlet()).addMapping("/birth");
    }

    @Override
    public void contextDestroyed(ServletContextEvent event) {}

    @FraudDetection
    private static boolean check(String transaction) {
        return transaction.isEmpty();
    }

    /** There is one of these for each class loader of the application that is still there. */
    private static final class Birth {
        private final long time = System.nanoTime();
    }

    private static final class BirthServlet extends HttpServlet {
        @Override
        protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
            response.getWriter().print(BIRTH.time);
        }
    }
}
