package io.synfinance.sample.fraud;

import io.synfinance.annotations.AnomalyDetection;
import io.synfinance.sample.features.Features;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Finds what is unusual for the customer, whether or not it looks like a known fraud. */
@Component
public final class AnomalyDetector {

    /** Beneath it, unusual is usual. */
    private static final double NOTEWORTHY = 0.2;

    @AnomalyDetection
    public List<Anomaly> detect(Features features) {
        return Stream.of(
                        anomaly(AnomalyType.BEHAVIORAL, behavioral(features)),
                        anomaly(AnomalyType.GEOGRAPHIC, geographic(features)),
                        anomaly(AnomalyType.TEMPORAL, Ramp.of(features.pace().hoursOutside(), 1, 8)),
                        anomaly(AnomalyType.AMOUNT, Ramp.of(features.amounts().deviation(), 2.5, 5.5)))
                .filter(anomaly -> anomaly.score() >= NOTEWORTHY)
                .toList();
    }

    private static Anomaly anomaly(AnomalyType type, double score) {
        return new Anomaly(type, Severity.of(score), score);
    }

    private static double behavioral(Features features) {
        double hurry = Ramp.of(features.pace().lastTenMinutes(), 2, 8);
        double newDevice = features.channel().strangeDevice() ? 0.4 : 0;
        return Math.max(hurry, newDevice);
    }

    /** Faster than a car is odd, faster than an airliner more so. */
    private static double geographic(Features features) {
        double faraway = Ramp.of(features.places().kmFromLast(), 50, 500);
        return faraway * Ramp.of(features.places().kmPerHour(), 150, 1_200);
    }
}
