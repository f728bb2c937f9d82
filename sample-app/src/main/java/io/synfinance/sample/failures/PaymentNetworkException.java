package io.synfinance.sample.failures;

/** The payment network is out of reach. */
final class PaymentNetworkException extends RuntimeException {

    PaymentNetworkException(String message) {
        super(message);
    }
}
