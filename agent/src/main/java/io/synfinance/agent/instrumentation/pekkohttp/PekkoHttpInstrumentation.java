package io.synfinance.agent.instrumentation.pekkohttp;

import static net.bytebuddy.matcher.ElementMatchers.isStatic;
import static net.bytebuddy.matcher.ElementMatchers.not;
import static net.bytebuddy.matcher.ElementMatchers.takesArguments;

import io.synfinance.agent.instrumentation.Hook;
import io.synfinance.agent.instrumentation.LibraryInstrumentation;
import java.util.ArrayList;
import java.util.List;
import net.bytebuddy.description.method.MethodDescription;
import net.bytebuddy.matcher.ElementMatcher;
import net.bytebuddy.matcher.ElementMatchers;

/**
 * Pekko HTTP and Akka HTTP, whose server is a flow of stages, made once for all connections of a binding: layers of ours
 * are put beside the one that pairs requests with answers, so a request starts as its head is parsed, and ends as the last
 * byte of its answer is handed to the connection.
 */
public final class PekkoHttpInstrumentation implements LibraryInstrumentation {

    private static final String PACKAGE = "io.synfinance.agent.instrumentation.pekkohttp.";

    @Override
    public List<Hook> hooks() {
        List<Hook> hooks = new ArrayList<>();
        for (String library : new String[] {"org.apache.pekko.http.", "akka.http."}) {
            String server = library + "scaladsl.server.";
            hooks.add(result(library + "impl.engine.server.HttpServerBluePrint$", "controller", 2, "Http1Layers"));
            String controller = library + "impl.engine.server.HttpServerBluePrint$ControllerStage";
            hooks.add(hook(controller, method("createLogic", 1), "ControllerAdvice", "Controllers"));
            hooks.add(hook(controller, method("createLogicAndMaterializedValue", 2), "ControllerAdvice", "Controllers")
                    .ofSomeVersions());
            hooks.add(result(library + "impl.engine.http2.Http2Blueprint$", "httpLayer", 3, "Http2Layer"));
            hooks.add(result(server + "ExceptionHandler$", "default", 1, "DefaultHandlers"));
            hooks.add(argument(server + "directives.ExecutionDirectives", "handleExceptions", "AnyHandlers"));
            hooks.add(argument(server + "directives.PathDirectives", "rawPathPrefix", "PathMatchers"));
            hooks.add(hook(server + "PathMatcher$", method("apply", 3), "TextMatcherAdvice", "TextMatchers"));
            hooks.add(hook(server + "PathMatchers$Slash$", method("apply", 1), "SlashAdvice", "Slashes"));
            String context = server + "RequestContextImpl";
            hooks.add(hook(context, method("withUnmatchedPath", 1), "UnmatchedPathAdvice", "Contexts"));
            hooks.add(hook(context, method("complete", 1), "AnsweredAdvice", "Contexts"));
            hooks.add(hook(context, method("redirect", 2), "AnsweredAdvice", "Contexts"));
        }
        for (String play : new String[] {"play.core.server.PekkoHttpServer", "play.core.server.AkkaHttpServer"}) {
            hooks.add(hook(play, method("handleRequest", 2), "PlayAdvice", "Observations"));
        }
        return hooks;
    }

    private static Hook result(String className, String method, int parameters, String companion) {
        return hook(className, method(method, parameters), "ReplacedResultAdvice", companion);
    }

    private static Hook argument(String className, String method, String companion) {
        return hook(className, method(method, 1).and(not(isStatic())), "ReplacedArgumentAdvice", companion);
    }

    private static Hook hook(
            String className, ElementMatcher<? super MethodDescription> methods, String advice, String companion) {
        return new Hook(className, methods, PACKAGE + advice, PACKAGE + companion);
    }

    private static ElementMatcher.Junction<MethodDescription> method(String name, int parameters) {
        return ElementMatchers.<MethodDescription>named(name).and(takesArguments(parameters));
    }
}
