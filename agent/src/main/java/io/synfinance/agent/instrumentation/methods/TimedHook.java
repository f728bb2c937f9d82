package io.synfinance.agent.instrumentation.methods;

import org.jspecify.annotations.Nullable;

/** A call that is nothing but timed, with success or without: of feature engineering, of a model. */
final class TimedHook extends BusinessHook {

    private final TimedSink sink;

    TimedHook(RuleSite site) {
        super(site);
        sink = site.sinks().timed(site.kind());
        sink.enable();
    }

    @Override
    void returned(
            long nanos,
            @Nullable Object self,
            @Nullable Object result,
            @Nullable Object a,
            @Nullable Object b,
            @Nullable Object c,
            @Nullable Object d) {
        sink.timed(nanos);
    }

    @Override
    void threw(
            long nanos,
            @Nullable Object self,
            Throwable thrown,
            @Nullable Object a,
            @Nullable Object b,
            @Nullable Object c,
            @Nullable Object d) {
        sink.timed(nanos);
    }
}
