package io.synfinance.sample.merchants;

import io.synfinance.sample.geography.City;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import org.springframework.cache.annotation.Cacheable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Repository;

/** The merchants in the database, behind the cache {@code merchant}. */
@Repository
public class MerchantDirectory implements Merchants {

    private static final String INSERT =
            "insert into merchants (id, name, category, city, risk) values (?, ?, ?, ?, ?) on conflict do nothing";

    private final JdbcTemplate jdbc;

    MerchantDirectory(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    @Cacheable("merchant")
    public Optional<Merchant> find(String id) {
        return jdbc.query("select * from merchants where id = ?", MerchantDirectory::merchant, id).stream()
                .findFirst();
    }

    public void enrol(List<Merchant> merchants) {
        jdbc.batchUpdate(INSERT, merchants.stream().map(MerchantDirectory::row).toList());
    }

    private static Object[] row(Merchant merchant) {
        return new Object[] {
            merchant.id(),
            merchant.name(),
            merchant.category().name(),
            merchant.city().name(),
            merchant.risk()
        };
    }

    private static Merchant merchant(ResultSet row, int number) throws SQLException {
        return new Merchant(
                row.getString("id"),
                row.getString("name"),
                Category.valueOf(row.getString("category")),
                City.valueOf(row.getString("city")),
                row.getDouble("risk"));
    }
}
