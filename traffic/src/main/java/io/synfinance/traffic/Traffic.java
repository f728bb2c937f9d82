package io.synfinance.traffic;

import java.io.IOException;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.SynchronousQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;

/** Visits at a steady rate. Where the service is too slow for it, visits are left out, never queued. */
final class Traffic implements AutoCloseable {

    private static final int MOST_AT_ONCE = 64;

    private final ScheduledExecutorService clock = Executors.newSingleThreadScheduledExecutor(Traffic::daemon);
    private final ThreadPoolExecutor visitors = new ThreadPoolExecutor(
            0,
            MOST_AT_ONCE,
            10,
            TimeUnit.SECONDS,
            new SynchronousQueue<>(),
            Traffic::daemon,
            new ThreadPoolExecutor.DiscardPolicy());
    private final Deck deck;

    private Traffic(Deck deck) {
        this.deck = deck;
    }

    static Traffic start(Deck deck, int perSecond) {
        Traffic traffic = new Traffic(deck);
        long period = TimeUnit.SECONDS.toNanos(1) / perSecond;
        var unused = traffic.clock.scheduleAtFixedRate(traffic::send, period, period, TimeUnit.NANOSECONDS);
        return traffic;
    }

    private void send() {
        Visit visit = deck.draw();
        visitors.execute(() -> pay(visit));
    }

    private static void pay(Visit visit) {
        try {
            visit.pay();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (IOException e) {
            // Nobody answered: if the service has ended, whoever started it notices.
        }
    }

    /** Ends it at once, whatever is under way. */
    @Override
    public void close() {
        clock.shutdownNow();
        visitors.shutdownNow();
    }

    private static Thread daemon(Runnable task) {
        Thread thread = new Thread(task, "demo-visitor");
        thread.setDaemon(true);
        return thread;
    }
}
