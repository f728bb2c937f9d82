package io.synfinance.sample.merchants;

import io.synfinance.annotations.CacheLookup;
import io.synfinance.sample.geography.City;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Repository;

/** The merchants in the database, behind a cache of its own: they are few, and none ever changes. */
@Repository
public class MerchantDirectory implements Merchants {

    private static final String INSERT =
            "insert into merchants (id, name, category, city, risk) values (?, ?, ?, ?, ?) on conflict do nothing";

    private final JdbcTemplate jdbc;
    private final Map<String, Merchant> known = new ConcurrentHashMap<>();

    MerchantDirectory(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public Optional<Merchant> find(String id) {
        Optional<Merchant> cached = cached(id);
        return cached.isPresent() ? cached : stored(id);
    }

    @CacheLookup(cache = "merchant")
    Optional<Merchant> cached(String id) {
        return Optional.ofNullable(known.get(id));
    }

    private Optional<Merchant> stored(String id) {
        Optional<Merchant> stored =
                jdbc.query("select * from merchants where id = ?", MerchantDirectory::merchant, id).stream()
                        .findFirst();
        stored.ifPresent(merchant -> known.put(id, merchant));
        return stored;
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
