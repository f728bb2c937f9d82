package apps.quarkus;

import io.quarkus.runtime.Quarkus;
import io.quarkus.runtime.QuarkusApplication;
import io.quarkus.runtime.annotations.QuarkusMain;
import org.eclipse.microprofile.config.ConfigProvider;

/** The contract of routes on Quarkus REST, and reactive routes beside it. */
@QuarkusMain
public final class QuarkusApp implements QuarkusApplication {

    @Override
    public int run(String... args) {
        System.out.println("READY " + ConfigProvider.getConfig().getValue("quarkus.http.port", Integer.class));
        Quarkus.waitForExit();
        return 0;
    }
}
