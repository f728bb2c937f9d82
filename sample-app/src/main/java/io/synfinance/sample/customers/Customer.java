package io.synfinance.sample.customers;

import io.synfinance.sample.geography.City;
import io.synfinance.sample.geography.Position;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;

/**
 * A synthetic person with an account.
 *
 * @param spending how the customer's tickets compare with the median ones of a category: 1 is average
 * @param usualFrom the hour of the day (India) from which the customer usually pays
 * @param usualUntil the hour until which, exclusive; less than {@code usualFrom} for a night owl
 * @param devices the devices that the customer registered
 */
public record Customer(
        String id,
        String name,
        City city,
        double latitude,
        double longitude,
        double spending,
        int usualFrom,
        int usualUntil,
        BigDecimal creditLimit,
        LocalDate opened,
        String cardToken,
        String upiHandle,
        List<String> devices) {

    public String state() {
        return city.state();
    }

    public Position home() {
        return new Position(latitude, longitude);
    }

    public boolean owns(String device) {
        return devices.contains(device);
    }

    /** How many hours an hour of the day lies outside the usual ones, 0 to 12. */
    public int hoursOutside(int hour) {
        int span = Math.floorMod(usualUntil - usualFrom, 24);
        int sinceStart = Math.floorMod(hour - usualFrom, 24);
        return sinceStart < span ? 0 : Math.min(sinceStart - span + 1, 24 - sinceStart);
    }
}
