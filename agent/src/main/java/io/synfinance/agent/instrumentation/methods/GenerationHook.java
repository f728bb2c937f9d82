package io.synfinance.agent.instrumentation.methods;

import org.jspecify.annotations.Nullable;

/** A call of a generator: how many transactions it made, in what time. */
final class GenerationHook extends BusinessHook {

    private final GenerationSink sink;
    private final ValuePath count;

    /** A hook for what is written at a method. */
    GenerationHook(RuleSite site) {
        super(site);
        sink = site.sinks().generation();
        sink.enable();
        count = site.path("count", ValuePath.of(Root.RESULT));
    }

    @Override
    void returned(
            long nanos,
            @Nullable Object self,
            @Nullable Object result,
            @Nullable Object a,
            @Nullable Object b,
            @Nullable Object c,
            @Nullable Object d)
            throws Throwable {
        sink.generated(Values.count(count.readCount(self, result, a, b, c, d)), nanos);
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
        sink.failed(nanos);
    }
}
