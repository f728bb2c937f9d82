package apps.c3p0;

import apps.pool.Pool;
import com.mchange.v2.c3p0.ComboPooledDataSource;

/** c3p0. */
public final class C3p0Pool {

    private C3p0Pool() {}

    public static void main(String[] args) throws Exception {
        ComboPooledDataSource source = new ComboPooledDataSource();
        source.setJdbcUrl(Pool.URL);
        source.setInitialPoolSize(1);
        source.setMinPoolSize(1);
        source.setAcquireIncrement(1);
        source.setMaxPoolSize(3);
        source.getConnection().close();
        Pool.run(source, source::close);
    }
}
