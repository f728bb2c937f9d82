package apps.agroal;

import apps.pool.Pool;
import io.agroal.api.AgroalDataSource;
import io.agroal.api.configuration.supplier.AgroalDataSourceConfigurationSupplier;

/** Agroal. */
public final class AgroalPool {

    private AgroalPool() {}

    public static void main(String[] args) throws Exception {
        AgroalDataSource source = AgroalDataSource.from(new AgroalDataSourceConfigurationSupplier()
                .connectionPoolConfiguration(pool -> pool.initialSize(1)
                        .maxSize(3)
                        .connectionFactoryConfiguration(factory -> factory.jdbcUrl(Pool.URL))));
        source.getConnection().close();
        Pool.run(source, source);
    }
}
