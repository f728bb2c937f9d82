package apps.dbcp2;

import apps.pool.Pool;
import org.apache.commons.dbcp2.BasicDataSource;

/** Commons DBCP 2. */
public final class DbcpPool {

    private DbcpPool() {}

    public static void main(String[] args) throws Exception {
        BasicDataSource source = new BasicDataSource();
        source.setUrl(Pool.URL);
        source.setMaxTotal(3);
        source.getConnection().close();
        Pool.run(source, source::close);
    }
}
