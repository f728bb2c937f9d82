package io.synfinance.agent.instrumentation.pools;

import static net.bytebuddy.matcher.ElementMatchers.isConstructor;

import io.synfinance.agent.instrumentation.Hook;
import io.synfinance.agent.instrumentation.LibraryInstrumentation;
import java.util.Collections;
import java.util.List;

/** Agroal: each pool, from its making on. */
public final class AgroalInstrumentation implements LibraryInstrumentation {

    private static final String ROOM = "io.synfinance.agent.instrumentation.pools.";

    @Override
    public List<Hook> hooks() {
        return Collections.singletonList(
                new Hook("io.agroal.pool.ConnectionPool", isConstructor(), ROOM + "AgroalAdvice"));
    }
}
