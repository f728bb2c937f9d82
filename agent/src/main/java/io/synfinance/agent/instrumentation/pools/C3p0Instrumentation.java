package io.synfinance.agent.instrumentation.pools;

import static net.bytebuddy.matcher.ElementMatchers.isConstructor;

import io.synfinance.agent.instrumentation.Hook;
import io.synfinance.agent.instrumentation.LibraryInstrumentation;
import java.util.Collections;
import java.util.List;

/** c3p0: each pool of a data source, of which it has one for each user. */
public final class C3p0Instrumentation implements LibraryInstrumentation {

    private static final String ROOM = "io.synfinance.agent.instrumentation.pools.";

    @Override
    public List<Hook> hooks() {
        return Collections.singletonList(
                new Hook("com.mchange.v2.c3p0.impl.C3P0PooledConnectionPool", isConstructor(), ROOM + "C3p0Advice"));
    }
}
