package io.synfinance.sample.geography;

/** A point on the earth, in degrees. */
public record Position(double latitude, double longitude) {

    private static final double EARTH_RADIUS_KM = 6371;

    /** The great-circle distance in kilometres (haversine). */
    public double kmTo(Position other) {
        double chord = haversine(other.latitude - latitude)
                + cosine(latitude) * cosine(other.latitude) * haversine(other.longitude - longitude);
        return 2 * EARTH_RADIUS_KM * Math.asin(Math.sqrt(Math.min(1, chord)));
    }

    public Position shifted(double north, double east) {
        return new Position(latitude + north, longitude + east);
    }

    private static double haversine(double degrees) {
        double sine = Math.sin(Math.toRadians(degrees) / 2);
        return sine * sine;
    }

    private static double cosine(double degrees) {
        return Math.cos(Math.toRadians(degrees));
    }
}
