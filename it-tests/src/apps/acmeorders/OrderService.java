package com.acme.orders;

import java.util.Collections;
import java.util.Map;

/** What the documents call com.acme.orders.OrderService. */
public final class OrderService {

    public Map<String, Integer> place(Order order) {
        return Collections.singletonMap("total", Integer.valueOf(order.total));
    }

    /** What is ordered. */
    public static final class Order {

        final int total;
        final Channel channel;

        public Order(int total, Channel channel) {
            this.total = total;
            this.channel = channel;
        }
    }

    /** Where it comes from. */
    public enum Channel {
        WEB,
        PHONE
    }
}
