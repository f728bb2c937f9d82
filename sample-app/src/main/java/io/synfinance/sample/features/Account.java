package io.synfinance.sample.features;

import io.synfinance.sample.transactions.Kind;
import io.synfinance.sample.transactions.Transaction;
import java.time.Duration;

/**
 * What the account has been doing.
 *
 * @param passedOn what leaves now, as a share of what came in last, at most two hours before
 * @param receivedLately what came in then, in rupees
 * @param refundsToday earlier refunds of the day
 * @param refundedShare what a refund gives back, as a share of what was paid; 0 where that is unknown
 * @param disputesOwnPurchase whether a chargeback concerns a purchase on the customer's own device
 * @param pointsPaymentsToday earlier payments of the day made mostly with points
 */
public record Account(
        int ageDays,
        double passedOn,
        double receivedLately,
        int refundsToday,
        double refundedShare,
        boolean disputesOwnPurchase,
        int pointsPaymentsToday) {

    private static final int YOUNG_DAYS = 30;
    private static final Duration DAY = Duration.ofDays(1);
    private static final Duration LATELY = Duration.ofHours(2);
    private static final double MOSTLY = 0.8;

    /** Whether the account is known to be younger than a month. */
    public boolean young() {
        return ageDays > 0 && ageDays < YOUNG_DAYS;
    }

    static Account of(Context context) {
        Transaction payment = context.payment();
        double received = lastReceived(context);
        return new Account(
                payment.accountAgeDays(),
                payment.kind() == Kind.TRANSFER_OUT && received > 0 ? payment.rupees() / received : 0,
                received,
                context.count(DAY, earlier -> earlier.kind() == Kind.REFUND),
                payment.kind() == Kind.REFUND ? refundedShare(context) : 0,
                payment.kind() == Kind.CHARGEBACK && boughtOnOwnDevice(context),
                context.count(DAY, Account::mostlyPoints));
    }

    private static double lastReceived(Context context) {
        return context.within(LATELY, Kind.TRANSFER_IN)
                .mapToDouble(Transaction::rupees)
                .findFirst()
                .orElse(0);
    }

    private static double refundedShare(Context context) {
        return context.original()
                .filter(original -> original.rupees() > 0)
                .map(original -> context.payment().rupees() / original.rupees())
                .orElse(0.0);
    }

    private static boolean boughtOnOwnDevice(Context context) {
        String device = context.original().map(Transaction::deviceId).orElse("");
        return context.customer().map(customer -> customer.owns(device)).orElse(false);
    }

    private static boolean mostlyPoints(Transaction payment) {
        return payment.pointsRedeemed() > MOSTLY * payment.rupees();
    }
}
