package io.synfinance.it.soak;

import static io.synfinance.it.harness.Counted.request;
import static org.assertj.core.api.Assertions.assertThat;

import io.synfinance.it.harness.Client;
import io.synfinance.it.harness.Connection;
import io.synfinance.it.harness.Counted;
import io.synfinance.it.harness.Response;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;

/** One client until all requests are sent: an order that its seed decides, on a connection that it keeps while it can. */
final class Visitor implements Callable<Void> {

    private static final int MOST_AT_ONCE = 8;

    private final Client client;
    private final Tally tally;
    private final AtomicLong left;
    private final Random random;
    private @Nullable Connection connection;

    Visitor(Client client, Tally tally, AtomicLong left, long seed) {
        this.client = client;
        this.tally = tally;
        this.left = left;
        random = new Random(seed);
    }

    @Override
    public Void call() {
        try {
            while (left.get() > 0) {
                turn(random.nextInt(1_000));
            }
        } finally {
            drop();
        }
        return null;
    }

    private void turn(int chance) {
        if (chance < 950) {
            several(1 + random.nextInt(MOST_AT_ONCE));
        } else if (chance < 985) {
            one(Visit.pick(Visit.UNKIND, random.nextInt()));
        } else if (chance < 990) {
            shop();
        } else if (chance < 993) {
            leaveBeforeTheAnswer();
        } else if (chance < 995) {
            leaveInTheMiddleOfTheAnswer();
        } else if (chance < 998) {
            leaveInTheMiddleOfTheBody();
        } else {
            leaveInTheMiddleOfTheHead();
        }
    }

    /** In one piece, so that the server finds the next one behind each. */
    private void several(int count) {
        List<Visit> visits = new ArrayList<>();
        StringBuilder wire = new StringBuilder();
        for (int i = 0; i < count; i++) {
            Visit visit = Visit.pick(Visit.KIND, random.nextInt());
            begin();
            visits.add(visit);
            wire.append(visit.wire());
        }
        Connection kept = kept().write(wire.toString());
        visits.forEach(visit -> end(visit, kept));
    }

    private void one(Visit visit) {
        begin();
        if (end(visit, kept().write(visit.wire())).header("connection").equals("close")) {
            drop();
        }
    }

    private Response end(Visit visit, Connection kept) {
        Response response = visit.isHead() ? kept.readHead() : kept.read();
        assertThat(Integer.toString(response.status()))
                .as(visit.wire())
                .isEqualTo(visit.counted().status());
        tally.end(visit.counted().received(response.size()));
        return response;
    }

    /** The application that comes and goes; while it is not there, its paths are unknown. */
    private void shop() {
        begin();
        try (Connection own = client.connect()) {
            Response response = own.request("GET", "/shop/birth").read();
            Counted counted = request(
                            "GET", response.status() == 404 ? "/{unmatched}" : "/shop/birth", response.status())
                    .received(response.size());
            tally.end(response.status() < 500 ? counted : counted.failed("http_5xx"));
        }
    }

    private void leaveBeforeTheAnswer() {
        begin();
        try (Connection own = client.connect()) {
            own.request("GET", "/slow?millis=20");
        }
        tally.end(request("GET", "/slow", 200).receivedAnything());
    }

    private void leaveInTheMiddleOfTheAnswer() {
        begin();
        try (Connection own = client.connect()) {
            own.request("GET", "/stream?chunks=1000").readBytes(10_000);
        }
        tally.end(request("GET", "/stream", 200).receivedAnything());
    }

    private void leaveInTheMiddleOfTheBody() {
        begin();
        try (Connection own = client.connect()) {
            own.head("POST /created HTTP/1.1", "Host: localhost", "Content-Length: 1000")
                    .write("half of i");
        }
        // The size that was announced, and the status that Tomcat gives to half a body.
        tally.end(request("POST", "/created", 400).sent(1_000).receivedAnything());
    }

    /** Which is no request yet. */
    private void leaveInTheMiddleOfTheHead() {
        try (Connection own = client.connect()) {
            own.write("GET /ok HTTP/1.1\r\nHo");
        }
    }

    private void begin() {
        tally.begin();
        left.decrementAndGet();
    }

    private Connection kept() {
        Connection open = connection;
        if (open == null) {
            open = client.connect();
            connection = open;
        }
        return open;
    }

    private void drop() {
        if (connection != null) {
            connection.close();
            connection = null;
        }
    }
}
