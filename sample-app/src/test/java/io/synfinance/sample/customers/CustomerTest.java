package io.synfinance.sample.customers;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class CustomerTest {

    private final List<Customer> customers = new CustomerPopulation(1).customers(300);

    @Test
    void aSeedGivesTheSamePeople() {
        assertThat(new CustomerPopulation(1).customers(300)).isEqualTo(customers);
    }

    @Test
    void theUsualHoursAreNotOutside() {
        assertThat(customers).allSatisfy(customer -> {
            assertThat(customer.hoursOutside(customer.usualFrom())).isZero();
            assertThat(customer.hoursOutside(customer.usualUntil())).isOne();
            assertThat(customer.hoursOutside(customer.usualFrom() - 1)).isOne();
        });
    }

    @Test
    void cardsAndHandlesAreMasked() {
        assertThat(customers).allSatisfy(customer -> {
            assertThat(customer.cardToken()).matches("card-\\*{4}\\d{4}");
            assertThat(customer.upiHandle()).matches("upi-\\*{4}\\d{5}@synbank");
        });
    }

    @Test
    void everybodyOwnsADevice() {
        assertThat(customers)
                .allSatisfy(customer ->
                        assertThat(customer.owns(customer.devices().get(0))).isTrue());
    }
}
