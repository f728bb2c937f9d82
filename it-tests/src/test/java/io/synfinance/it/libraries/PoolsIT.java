package io.synfinance.it.libraries;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.synfinance.it.harness.AgentUnderTest;
import io.synfinance.it.harness.Classpath;
import io.synfinance.it.harness.JavaCommand;
import io.synfinance.it.harness.Jdk;
import io.synfinance.it.harness.TestApp;
import java.nio.file.Path;
import java.util.regex.Pattern;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Pools of connections to a database, with no annotation of ours: how many are open, idle ones too. */
class PoolsIT {

    private static final String[] DATABASE = {"connection_type", "database"};

    @ParameterizedTest
    @CsvSource({
        // application, library, JDK
        "hikaricp.HikariPool, com.zaxxer:HikariCP:4.0.3, 8",
        "hikaricp.HikariPool, com.zaxxer:HikariCP:6.3.0, 17",
        "hikaricp.HikariPool, com.zaxxer:HikariCP:7.0.2, 25",
        "tomcatjdbc.TomcatPool, org.apache.tomcat:tomcat-jdbc:9.0.106, 8",
        "tomcatjdbc.TomcatPool, org.apache.tomcat:tomcat-jdbc:10.1.42, 17",
        "dbcp2.DbcpPool, org.apache.commons:commons-dbcp2:2.9.0, 8",
        "dbcp2.DbcpPool, org.apache.commons:commons-dbcp2:2.13.0, 17",
        "c3p0.C3p0Pool, com.mchange:c3p0:0.9.5.5, 8",
        "agroal.AgroalPool, io.agroal:agroal-pool:2.5, 17"
    })
    void openConnectionsOfAPoolAreCounted(String app, String library, int jdk) {
        String folder = app.substring(0, app.indexOf('.'));
        Classpath libraries = Classpath.of(library, "com.h2database:h2:2.1.214");
        Path classes = TestApp.of("pool", folder).compile(libraries, jdk == 8 ? 8 : 17);
        try (AgentUnderTest agent = JavaCommand.named(folder + "-" + jdk)
                .jdk(Jdk.of(jdk))
                .classpath(Classpath.of(classes).and(libraries))
                .main("apps." + app)
                .startWithAgent()) {
            agent.process().awaitReady();
            int[] orders = {0};
            // when some are needed at once, and given back; a pool may open more of them later
            for (int wanted : new int[] {1, 3}) {
                // then
                await().untilAsserted(() -> {
                    int open = order(agent, ++orders[0], wanted);
                    assertThat(open(agent)).isEqualTo(open).isGreaterThanOrEqualTo(wanted);
                });
            }
            // when the pool is closed
            await().untilAsserted(() -> assertThat(order(agent, ++orders[0], 0)).isZero());
            // then
            agent.awaitScrape(now -> assertThat(open(agent)).isZero());
            assertThat(agent.scrape().sum("synfinance_agent_errors_total")).isZero();
        }
    }

    /** How many connections are open then, as the database says. */
    private static int order(AgentUnderTest agent, int number, int connections) {
        agent.process().type(Integer.toString(connections));
        return Integer.parseInt(agent.process()
                .awaitLine(Pattern.compile("^done " + number + " with (\\d+) open$"))
                .group(1));
    }

    private static double open(AgentUnderTest agent) {
        return agent.scrape().value("synfinance_active_connections", DATABASE);
    }
}
