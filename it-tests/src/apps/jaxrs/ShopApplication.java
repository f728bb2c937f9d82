package apps.jaxrs;

import jakarta.ws.rs.core.Application;
import java.util.Arrays;
import java.util.HashSet;
import java.util.Set;

/** The resources and the mapper. */
public final class ShopApplication extends Application {

    @Override
    public Set<Class<?>> getClasses() {
        return new HashSet<>(Arrays.<Class<?>>asList(Shop.class, LaterMapper.class));
    }
}
