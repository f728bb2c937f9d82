package io.synfinance.sample.geography;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A large Indian city: its state and its centre. */
public enum City {
    MUMBAI("Maharashtra", 19.076, 72.878),
    DELHI("Delhi", 28.614, 77.209),
    BENGALURU("Karnataka", 12.972, 77.595),
    HYDERABAD("Telangana", 17.385, 78.487),
    CHENNAI("Tamil Nadu", 13.083, 80.271),
    KOLKATA("West Bengal", 22.573, 88.364),
    PUNE("Maharashtra", 18.520, 73.857),
    AHMEDABAD("Gujarat", 23.023, 72.571),
    JAIPUR("Rajasthan", 26.912, 75.787),
    LUCKNOW("Uttar Pradesh", 26.847, 80.946),
    KOCHI("Kerala", 9.931, 76.267),
    GUWAHATI("Assam", 26.145, 91.736),
    BHOPAL("Madhya Pradesh", 23.260, 77.413),
    PATNA("Bihar", 25.594, 85.138),
    CHANDIGARH("Chandigarh", 30.733, 76.779),
    SURAT("Gujarat", 21.170, 72.831);

    private static final List<City> ALL = List.of(values());

    private final String state;
    private final double latitude;
    private final double longitude;

    City(String state, double latitude, double longitude) {
        this.state = state;
        this.latitude = latitude;
        this.longitude = longitude;
    }

    public String state() {
        return state;
    }

    public Position centre() {
        return new Position(latitude, longitude);
    }

    /** The name as people write it. */
    public String title() {
        return name().charAt(0) + name().substring(1).toLowerCase(Locale.ROOT);
    }

    public double kmTo(City other) {
        return centre().kmTo(other.centre());
    }

    /** The cities at least so many kilometres away. */
    public List<City> beyond(double km) {
        return ALL.stream().filter(other -> kmTo(other) >= km).toList();
    }

    /** The city of that title, in any case. */
    public static Optional<City> titled(@Nullable String title) {
        return Arrays.stream(values())
                .filter(city -> city.name().equalsIgnoreCase(title))
                .findFirst();
    }
}
