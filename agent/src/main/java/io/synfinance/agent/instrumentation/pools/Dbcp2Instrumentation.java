package io.synfinance.agent.instrumentation.pools;

import static net.bytebuddy.matcher.ElementMatchers.named;

import io.synfinance.agent.instrumentation.Hook;
import io.synfinance.agent.instrumentation.LibraryInstrumentation;
import java.util.Collections;
import java.util.List;

/** Commons DBCP 2: each data source, once it has its pool. */
public final class Dbcp2Instrumentation implements LibraryInstrumentation {

    private static final String ROOM = "io.synfinance.agent.instrumentation.pools.";

    @Override
    public List<Hook> hooks() {
        return Collections.singletonList(new Hook(
                "org.apache.commons.dbcp2.BasicDataSource", named("startPoolMaintenance"), ROOM + "Dbcp2Advice"));
    }
}
