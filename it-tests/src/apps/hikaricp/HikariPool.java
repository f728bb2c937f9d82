package apps.hikaricp;

import apps.pool.Pool;
import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;

/** HikariCP. */
public final class HikariPool {

    private HikariPool() {}

    public static void main(String[] args) throws Exception {
        HikariConfig config = new HikariConfig();
        config.setJdbcUrl(Pool.URL);
        config.setMinimumIdle(1);
        config.setMaximumPoolSize(3);
        HikariDataSource source = new HikariDataSource(config);
        Pool.run(source, source);
    }
}
