package io.synfinance.agent.instrumentation.felixhttp;

import static net.bytebuddy.matcher.ElementMatchers.isConstructor;

import io.synfinance.agent.instrumentation.Hook;
import io.synfinance.agent.instrumentation.LibraryInstrumentation;
import java.util.Collections;
import java.util.List;

/**
 * Felix HTTP since 5: one servlet takes all requests of the server below it, and finds the servlet of a bundle. The
 * request gets a wrapper then, which knows the mapping; those before, for {@code javax}, do not.
 */
public final class FelixHttpInstrumentation implements LibraryInstrumentation {

    @Override
    public List<Hook> hooks() {
        return Collections.singletonList(new Hook(
                        "org.apache.felix.http.base.internal.dispatch.ServletRequestWrapper",
                        isConstructor(),
                        "io.synfinance.agent.instrumentation.felixhttp.MappingAdvice")
                .beside("jakarta.servlet.http.HttpServletMapping"));
    }
}
