package apps.tomcatjdbc;

import apps.pool.Pool;
import org.apache.tomcat.jdbc.pool.DataSource;

/** Tomcat's JDBC pool. */
public final class TomcatPool {

    private TomcatPool() {}

    public static void main(String[] args) throws Exception {
        DataSource source = new DataSource();
        source.setDriverClassName("org.h2.Driver");
        source.setUrl(Pool.URL);
        source.setInitialSize(1);
        source.setMaxActive(3);
        source.getConnection().close();
        Pool.run(source, source::close);
    }
}
