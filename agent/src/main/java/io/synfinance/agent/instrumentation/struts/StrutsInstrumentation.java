package io.synfinance.agent.instrumentation.struts;

import static net.bytebuddy.matcher.ElementMatchers.named;
import static net.bytebuddy.matcher.ElementMatchers.takesNoArguments;

import io.synfinance.agent.instrumentation.Hook;
import io.synfinance.agent.instrumentation.LibraryInstrumentation;
import java.util.Collections;
import java.util.List;

/** Struts: the action is known when its proxy has been prepared, and the context of the invocation has the request. */
public final class StrutsInstrumentation implements LibraryInstrumentation {

    @Override
    public List<Hook> hooks() {
        return Collections.singletonList(new Hook(
                "org.apache.struts2.factory.StrutsActionProxy",
                named("prepare").and(takesNoArguments()),
                "io.synfinance.agent.instrumentation.struts.ActionAdvice"));
    }
}
