package io.synfinance.agent.instrumentation.spark;

import static net.bytebuddy.matcher.ElementMatchers.isConstructor;
import static net.bytebuddy.matcher.ElementMatchers.named;
import static net.bytebuddy.matcher.ElementMatchers.takesArguments;

import io.synfinance.agent.instrumentation.Hook;
import io.synfinance.agent.instrumentation.LibraryInstrumentation;
import java.util.Arrays;
import java.util.List;

/** Spark: its request is made for the first filter or route that matched, and told of each that matches after it. */
public final class SparkInstrumentation implements LibraryInstrumentation {

    private static final String REQUEST = "spark.Request";
    private static final String ADVICE = "io.synfinance.agent.instrumentation.spark.RouteMatchAdvice";

    @Override
    public List<Hook> hooks() {
        return Arrays.asList(
                new Hook(REQUEST, isConstructor().and(takesArguments(2)), ADVICE),
                new Hook(REQUEST, named("changeMatch").and(takesArguments(1)), ADVICE),
                new Hook(
                        "spark.http.matching.GeneralError",
                        named("modify").and(takesArguments(7)),
                        "io.synfinance.agent.instrumentation.spark.GeneralErrorAdvice"));
    }
}
