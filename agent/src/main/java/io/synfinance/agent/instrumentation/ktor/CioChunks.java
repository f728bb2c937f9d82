package io.synfinance.agent.instrumentation.ktor;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.ObjIntConsumer;

/** Counts chunks for the answers that they belong to; clients of CIO send chunks too. */
final class CioChunks implements ObjIntConsumer<Object> {

    private static final Map<Object, CioCall> ANSWERS = new ConcurrentHashMap<>();

    /** Says which call is answered into a channel, until {@link #end}. */
    static void start(Object output, CioCall call) {
        ANSWERS.put(output, call);
    }

    static void end(Object output) {
        ANSWERS.remove(output);
    }

    @Override
    public void accept(Object output, int bytes) {
        CioCall call = ANSWERS.get(output);
        if (call != null) {
            call.sent(bytes);
        }
    }
}
