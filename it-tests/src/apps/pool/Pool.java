package apps.pool;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Scanner;
import javax.sql.DataSource;

/** Borrows so many connections as it is told by stdin, gives them back, and closes its pool at 0. Tells how many are open. */
public final class Pool {

    public static final String URL = "jdbc:h2:mem:pool";

    private Pool() {}

    public static void run(DataSource source, AutoCloseable pool) throws Exception {
        System.out.println("READY 0");
        int done = 0;
        Scanner orders = new Scanner(System.in);
        while (orders.hasNextInt()) {
            int wanted = orders.nextInt();
            if (wanted == 0) {
                pool.close();
            }
            borrow(source, wanted);
            System.out.println("done " + ++done + " with " + sessions() + " open");
        }
    }

    /** What the database says, but for the connection that asks it. */
    private static int sessions() throws SQLException {
        try (Connection own = DriverManager.getConnection(URL);
                ResultSet count =
                        own.createStatement().executeQuery("select count(*) from information_schema.sessions")) {
            count.next();
            return count.getInt(1) - 1;
        }
    }

    private static void borrow(DataSource source, int wanted) throws SQLException {
        List<Connection> connections = new ArrayList<>();
        for (int i = 0; i < wanted; i++) {
            connections.add(source.getConnection());
        }
        for (Connection each : connections) {
            each.close();
        }
    }
}
