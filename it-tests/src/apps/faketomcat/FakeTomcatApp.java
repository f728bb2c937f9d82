package apps.faketomcat;

import java.util.Scanner;
import org.apache.catalina.connector.CoyoteAdapter;
import org.apache.coyote.Request;
import org.apache.coyote.Response;

/** Serves as many requests as it is told by stdin, and says how many were served as they should. */
public final class FakeTomcatApp {

    private FakeTomcatApp() {}

    public static void main(String[] args) {
        CoyoteAdapter adapter = new CoyoteAdapter();
        System.out.println("READY 0");
        Scanner orders = new Scanner(System.in);
        while (orders.hasNextInt()) {
            int requests = orders.nextInt();
            int right = 0;
            for (int i = 0; i < requests; i++) {
                Request request = new Request(i);
                right += adapter.service(request, new Response()) == 2 * i ? 1 : 0;
            }
            System.out.println("served " + right + ", logs " + adapter.logs(new Request(0), new Response()));
        }
    }
}
