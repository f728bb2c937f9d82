package io.synfinance.agent.instrumentation.methods;

import org.jspecify.annotations.Nullable;

/** A call of a generator: how many transactions it made, in what time. */
final class GenerationHook extends RecordingHook {

    private final GenerationSink sink;
    private final ValuePath count;

    /** A hook for what is written at a method. */
    GenerationHook(String method, PathCompiler paths, RuleMembers written, GenerationSink sink) {
        super(method);
        this.sink = sink;
        this.count = paths.compile("count", written.text("count"), ValuePath.of(Root.RESULT));
    }

    @Override
    void record(
            long nanos,
            @Nullable Object self,
            @Nullable Object result,
            @Nullable Throwable thrown,
            @Nullable Object a,
            @Nullable Object b,
            @Nullable Object c,
            @Nullable Object d)
            throws Throwable {
        if (thrown != null) {
            sink.failed(nanos);
        } else {
            Object counted = count.read(self, result, null, a, b, c, d, null);
            // A literal is a number; a text that the application returns is one transaction, whatever it says.
            sink.generated(Values.count(count.root() == Root.LITERAL ? Values.number(counted) : counted), nanos);
        }
    }
}
