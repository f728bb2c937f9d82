package io.synfinance.sample.customers;

import io.synfinance.sample.geography.City;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import org.springframework.cache.annotation.Cacheable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Repository;

/** The customers in the database, behind the cache {@code customer}. */
@Repository
public class CustomerDirectory implements Customers {

    private static final String INSERT = """
            insert into customers (id, name, city, latitude, longitude, spending, usual_from, usual_until, \
            credit_limit, opened, card_token, upi_handle, devices) \
            values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?) on conflict do nothing""";

    private final JdbcTemplate jdbc;

    CustomerDirectory(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    @Cacheable("customer")
    public Optional<Customer> find(String id) {
        return jdbc.query("select * from customers where id = ?", CustomerDirectory::customer, id).stream()
                .findFirst();
    }

    public void enrol(List<Customer> customers) {
        jdbc.batchUpdate(INSERT, customers.stream().map(CustomerDirectory::row).toList());
    }

    private static Object[] row(Customer customer) {
        return new Object[] {
            customer.id(),
            customer.name(),
            customer.city().name(),
            customer.latitude(),
            customer.longitude(),
            customer.spending(),
            customer.usualFrom(),
            customer.usualUntil(),
            customer.creditLimit(),
            customer.opened(),
            customer.cardToken(),
            customer.upiHandle(),
            String.join(" ", customer.devices())
        };
    }

    private static Customer customer(ResultSet row, int number) throws SQLException {
        return new Customer(
                row.getString("id"),
                row.getString("name"),
                City.valueOf(row.getString("city")),
                row.getDouble("latitude"),
                row.getDouble("longitude"),
                row.getDouble("spending"),
                row.getInt("usual_from"),
                row.getInt("usual_until"),
                row.getBigDecimal("credit_limit"),
                row.getDate("opened").toLocalDate(),
                row.getString("card_token"),
                row.getString("upi_handle"),
                List.of(row.getString("devices").split(" ", -1)));
    }
}
