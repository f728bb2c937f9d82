package io.synfinance.agent.instrumentation.pekkohttp;

import io.synfinance.agent.bootstrap.HttpBridge;
import io.synfinance.agent.bootstrap.HttpObservation;
import java.lang.ref.Reference;
import java.lang.ref.WeakReference;
import java.util.function.Supplier;
import org.apache.pekko.http.impl.engine.parsing.ParserOutput.RequestStart;
import org.apache.pekko.http.scaladsl.model.AttributeKey;
import org.apache.pekko.http.scaladsl.model.HttpRequest;
import org.jspecify.annotations.Nullable;
import scala.collection.immutable.Map;
import scala.collection.immutable.Map$;

/** The attribute of a request that carries its observation, where there are attributes: not in Akka HTTP 10.1. */
final class ObservedAttribute {

    /** What a request without the attribute has in its place; the bridge takes no notice of it. */
    private static final Object NONE = new Object();

    private static final boolean THERE = isThere();

    private ObservedAttribute() {}

    /** Scala 2.12 has the maps of attributes by another signature. */
    private static boolean isThere() {
        try {
            RequestStart.class.getMethod("attributes");
            Attributes.with(Map$.MODULE$.empty(), NONE);
            return true;
        } catch (ReflectiveOperationException | LinkageError e) {
            return false;
        }
    }

    /** The head of a request with the attribute, which the request will have; without, it arrives on this thread next. */
    static RequestStart put(RequestStart start, PekkoRequest request) {
        if (THERE) {
            return Attributes.put(
                    start, new MatchedPath(request.observation(), start.uri().path()));
        }
        // Weakly, since a thread that is told of no other request keeps it.
        HttpBridge.arriving(new WeakReference<>(request));
        return start;
    }

    static HttpRequest put(HttpRequest request, HttpObservation observation) {
        return THERE
                ? Attributes.put(
                        request, new MatchedPath(observation, request.uri().path()))
                : request;
    }

    /** What {@link #put} has put there, or something that is no observation. */
    static Object of(RequestStart start) {
        return THERE ? observationOf(Attributes.of(start)) : NONE;
    }

    /** The same. */
    static Object of(HttpRequest request) {
        return THERE ? observationOf(Attributes.of(request)) : NONE;
    }

    /**
     * The same for a request that arrives; without attributes it is the one whose head has been parsed on this thread last,
     * unless that was another.
     */
    static @Nullable Object ofArriving(HttpRequest request) {
        if (THERE) {
            return of(request);
        }
        Object arriving = HttpBridge.arriving();
        Object parsed = arriving instanceof Reference ? ((Reference<?>) arriving).get() : null;
        return parsed instanceof PekkoRequest && ((PekkoRequest) parsed).isOf(request.uri())
                ? ((PekkoRequest) parsed).observation()
                : null;
    }

    /** The same with what directives have matched; null where there is none. */
    static @Nullable MatchedPath pathOf(HttpRequest request) {
        Object value = THERE ? Attributes.of(request) : NONE;
        return value instanceof MatchedPath ? (MatchedPath) value : null;
    }

    private static Object observationOf(Object value) {
        return value instanceof Supplier ? ((Supplier<?>) value).get() : value;
    }

    /** All that names types of attributes, so that it is not loaded where there are none. */
    private static final class Attributes {

        private static final AttributeKey<Object> KEY = AttributeKey.apply(HttpBridge.ATTRIBUTE, Object.class);

        static RequestStart put(RequestStart start, Object value) {
            return new RequestStart(
                    start.method(),
                    start.uri(),
                    start.protocol(),
                    with(start.attributes(), value),
                    start.headers(),
                    start.createEntity(),
                    start.expect100Continue(),
                    start.closeRequested());
        }

        @SuppressWarnings("unchecked")
        static Map<AttributeKey<?>, Object> with(Map<AttributeKey<?>, Object> attributes, Object value) {
            return (Map<AttributeKey<?>, Object>) attributes.updated(KEY, value);
        }

        static HttpRequest put(HttpRequest request, Object value) {
            return (HttpRequest) request.addAttribute(KEY, value);
        }

        static Object of(RequestStart start) {
            return start.attributes().getOrElse(KEY, () -> NONE);
        }

        static Object of(HttpRequest request) {
            return request.getAttribute(KEY).orElse(NONE);
        }
    }
}
