package io.synfinance.sample.features;

import io.synfinance.sample.transactions.EntryMode;
import io.synfinance.sample.transactions.Transaction;

/**
 * How a payment is entered.
 *
 * @param strangeDevice whether the customer never registered the device that paid
 */
public record Channel(boolean online, boolean cardPresent, boolean magstripe, boolean tapped, boolean strangeDevice) {

    static Channel of(Context context) {
        Transaction payment = context.payment();
        return new Channel(
                payment.isOnline(),
                payment.isCardPresent(),
                payment.entry() == EntryMode.MAGSTRIPE,
                payment.entry() == EntryMode.CONTACTLESS,
                strange(context));
    }

    private static boolean strange(Context context) {
        String device = context.payment().deviceId();
        return device != null
                && !context.payment().isCardPresent()
                && context.customer().map(customer -> !customer.owns(device)).orElse(true);
    }
}
