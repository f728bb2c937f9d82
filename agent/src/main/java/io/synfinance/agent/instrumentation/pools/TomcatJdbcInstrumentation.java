package io.synfinance.agent.instrumentation.pools;

import static net.bytebuddy.matcher.ElementMatchers.isConstructor;

import io.synfinance.agent.instrumentation.Hook;
import io.synfinance.agent.instrumentation.LibraryInstrumentation;
import java.util.Collections;
import java.util.List;

/** Tomcat's JDBC pool: each pool, from its making on. */
public final class TomcatJdbcInstrumentation implements LibraryInstrumentation {

    private static final String ROOM = "io.synfinance.agent.instrumentation.pools.";

    @Override
    public List<Hook> hooks() {
        return Collections.singletonList(
                new Hook("org.apache.tomcat.jdbc.pool.ConnectionPool", isConstructor(), ROOM + "TomcatJdbcAdvice"));
    }
}
