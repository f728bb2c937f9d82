package io.synfinance.agent.exporter;

import io.synfinance.agent.logging.AgentLog;
import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * Leads each request to the endpoint of exactly its path. Other paths are 404, methods but GET and HEAD are 405, what an
 * endpoint throws is a 500 without details, which are for the log. A few endpoints work at a time; who has waited too long
 * for one gets 429.
 */
final class EndpointTable {

    private static final int AT_A_TIME = 4;

    private final Map<String, Endpoint> open = new HashMap<>();
    private final Map<String, Endpoint> endpoints = new HashMap<>();
    private final Set<String> failed = ConcurrentHashMap.newKeySet();
    private final Semaphore turns = new Semaphore(AT_A_TIME, true);
    private final long patienceMillis;
    private final PortListener listener;
    private final AgentLog log;

    EndpointTable(long patienceMillis, PortListener listener, AgentLog log) {
        this.patienceMillis = patienceMillis;
        this.listener = listener;
        this.log = log;
    }

    EndpointTable with(String path, Endpoint endpoint) {
        endpoints.put(path, endpoint);
        return this;
    }

    /** Adds an endpoint that everybody may ask, and that always has the time. */
    EndpointTable withOpen(String path, Endpoint endpoint) {
        open.put(path, endpoint);
        return this;
    }

    /** Whether everybody may ask that, by any name. */
    boolean isOpen(String path) {
        return open.containsKey(path);
    }

    /** Answers a request, after the guard has let it pass. */
    Answer answer(Request request, Guard guard) throws InterruptedException {
        Endpoint free = open.get(request.path());
        if (free != null) {
            return ask(free, request);
        }
        Answer refusal = refusal(request, guard);
        if (refusal != null) {
            listener.refused(Refusal.UNAUTHORIZED.label());
            return refusal;
        }
        Endpoint endpoint = endpoints.get(request.path());
        return endpoint == null ? Answer.text(404, "not found; try /metrics\n") : inTurn(request, endpoint);
    }

    private @Nullable Answer refusal(Request request, Guard guard) throws InterruptedException {
        try {
            return guard.refusal(request);
        } catch (RuntimeException | Error e) {
            return failed("the question who asks", e);
        }
    }

    private Answer inTurn(Request request, Endpoint endpoint) throws InterruptedException {
        if (!turns.tryAcquire(patienceMillis, TimeUnit.MILLISECONDS)) {
            listener.refused(Refusal.BUSY.label());
            return Answer.text(429, "busy, try again\n").with("Retry-After", "1");
        }
        try {
            return ask(endpoint, request);
        } finally {
            turns.release();
        }
    }

    private Answer ask(Endpoint endpoint, Request request) {
        if (!request.method().equals("GET") && !request.isHead()) {
            return Answer.text(405, "only GET and HEAD\n").with("Allow", "GET, HEAD");
        }
        try {
            return endpoint.answer(request);
        } catch (IOException | RuntimeException | Error e) {
            return failed(request.path(), e);
        }
    }

    /** Logged once: a scrape that fails will fail again in ten seconds. */
    Answer failed(String what, Throwable error) {
        if (failed.add(what)) {
            log.warn("cannot answer " + what, error);
        }
        return Answer.text(500, "error in the agent; its log says more\n");
    }
}
