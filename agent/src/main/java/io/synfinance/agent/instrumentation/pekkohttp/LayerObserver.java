package io.synfinance.agent.instrumentation.pekkohttp;

/**
 * Looks at what passes an {@link ObservedLayer} of one connection, on one thread at a time.
 *
 * @param <R> what requests are there, or parts of them
 * @param <A> what answers are there
 */
interface LayerObserver<R, A> {

    /** Sees a request, and says what goes on in its place. */
    R request(R request);

    /** Sees an answer, and says what goes on in its place. */
    A answer(A answer);

    /** Whoever answers has failed, and so will the connection. */
    void failed(Throwable thrown);

    /** Nothing comes any more. */
    void stopped();
}
