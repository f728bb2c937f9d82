package apps.methods;

import io.synfinance.annotations.FraudDetection;

/** An interface whose default method is marked. */
interface Detector<T> {

    T detect(T subject);

    @FraudDetection(type = "default_method")
    default boolean defaultMethod() {
        return true;
    }
}
