package io.synfinance.agent.instrumentation.springmvc;

import static net.bytebuddy.matcher.ElementMatchers.named;
import static net.bytebuddy.matcher.ElementMatchers.takesArguments;

import io.synfinance.agent.instrumentation.Hook;
import io.synfinance.agent.instrumentation.LibraryInstrumentation;
import java.util.Collections;
import java.util.List;

/** Spring MVC: the route is known when the dispatcher has found the handler, controllers and functional routes alike. */
public final class SpringMvcInstrumentation implements LibraryInstrumentation {

    @Override
    public List<Hook> hooks() {
        return Collections.singletonList(new Hook(
                "org.springframework.web.servlet.DispatcherServlet",
                named("getHandler").and(takesArguments(1)),
                "io.synfinance.agent.instrumentation.springmvc.HandlerMappingAdvice"));
    }
}
