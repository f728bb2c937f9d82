package com.acme;

import com.acme.fraud.Engine;
import com.acme.orders.OrderService;
import java.io.IOException;

/** Calls whatever the documents record by rules and annotations. */
public final class Main {

    private Main() {}

    public static void main(String[] args) throws IOException {
        Engine engine = new Engine();
        engine.score(10);
        engine.score(2000);
        engine.score(10, "");
        OrderService orders = new OrderService();
        orders.place(new OrderService.Order(250, OrderService.Channel.WEB));
        orders.place(new OrderService.Order(20, OrderService.Channel.PHONE));
        Repository repository = new Orders();
        repository.findAll();
        repository.findLast();
        new Orders().place(new Orders.Card());
        new Shop().wrong();
        new Shop().genWrong(3);
        new Shop().promise();
        audited(false);
        try {
            audited(true);
        } catch (IllegalStateException e) {
            audited(false);
        }
        System.out.println("READY 0");
        System.in.read();
    }

    @Audited
    private static void audited(boolean failing) {
        if (failing) {
            throw new IllegalStateException();
        }
    }
}
