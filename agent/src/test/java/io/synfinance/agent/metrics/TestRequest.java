package io.synfinance.agent.metrics;

import io.synfinance.agent.bootstrap.HttpObservation;
import io.synfinance.agent.bootstrap.HttpRecorder;
import java.lang.reflect.Constructor;
import java.lang.reflect.Method;
import org.jspecify.annotations.Nullable;

/** A request as the bridge makes it, with a duration of our choice: opened to the tests by reflection. */
public final class TestRequest {

    private static final Constructor<HttpObservation> CONSTRUCTOR = constructor();
    private static final Method OFFER_ROUTE = method("offerRoute", String.class, String.class, int.class);

    private final HttpRecorder recorder;
    private final String method;
    private final HttpObservation observation;
    private long requestBytes = HttpObservation.UNKNOWN_SIZE;
    private long responseBytes = HttpObservation.UNKNOWN_SIZE;
    private @Nullable Throwable error;
    private @Nullable String path;
    private long nanos;

    private TestRequest(HttpRecorder recorder, String method, HttpObservation observation) {
        this.recorder = recorder;
        this.method = method;
        this.observation = observation;
    }

    public static TestRequest start(HttpRecorder recorder, String method) {
        TestRequest request = unseen(recorder, method);
        recorder.started(request.observation);
        return request;
    }

    /** Makes a request whose start the recorder did not see. */
    static TestRequest unseen(HttpRecorder recorder, String method) {
        return new TestRequest(recorder, method, invoke(() -> CONSTRUCTOR.newInstance(0L)));
    }

    TestRequest route(String route, int priority) {
        Object taken = invoke(() -> OFFER_ROUTE.invoke(observation, "", route, priority));
        if (taken.equals(true)) {
            recorder.routed(observation);
        }
        return this;
    }

    public TestRequest route(String route) {
        return route(route, HttpObservation.FRAMEWORK_ROUTE);
    }

    TestRequest path(String path) {
        this.path = path;
        return this;
    }

    TestRequest sizes(long requestBytes, long responseBytes) {
        this.requestBytes = requestBytes;
        this.responseBytes = responseBytes;
        return this;
    }

    TestRequest error(Throwable error) {
        this.error = error;
        return this;
    }

    public TestRequest nanos(long nanos) {
        this.nanos = nanos;
        return this;
    }

    public void end(int status) {
        recorder.ended(observation, method, status, nanos, requestBytes, responseBytes, error, path);
    }

    /** Gives the request itself, with that route. */
    HttpObservation routed(String route) {
        invoke(() -> OFFER_ROUTE.invoke(observation, "", route, HttpObservation.FRAMEWORK_ROUTE));
        return observation;
    }

    private static Constructor<HttpObservation> constructor() {
        return invoke(() -> {
            Constructor<HttpObservation> constructor = HttpObservation.class.getDeclaredConstructor(long.class);
            constructor.setAccessible(true);
            return constructor;
        });
    }

    private static Method method(String name, Class<?>... parameters) {
        return invoke(() -> {
            Method method = HttpObservation.class.getDeclaredMethod(name, parameters);
            method.setAccessible(true);
            return method;
        });
    }

    private static <T> T invoke(Reflection<T> call) {
        try {
            return call.call();
        } catch (ReflectiveOperationException e) {
            throw new LinkageError("the bridge has changed", e);
        }
    }

    private interface Reflection<T> {
        T call() throws ReflectiveOperationException;
    }
}
