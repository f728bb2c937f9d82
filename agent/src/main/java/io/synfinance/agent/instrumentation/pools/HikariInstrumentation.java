package io.synfinance.agent.instrumentation.pools;

import static net.bytebuddy.matcher.ElementMatchers.isConstructor;

import io.synfinance.agent.instrumentation.Hook;
import io.synfinance.agent.instrumentation.LibraryInstrumentation;
import java.util.Collections;
import java.util.List;

/** HikariCP: each pool, from its making on. */
public final class HikariInstrumentation implements LibraryInstrumentation {

    private static final String ROOM = "io.synfinance.agent.instrumentation.pools.";

    @Override
    public List<Hook> hooks() {
        return Collections.singletonList(
                new Hook("com.zaxxer.hikari.pool.HikariPool", isConstructor(), ROOM + "HikariAdvice"));
    }
}
