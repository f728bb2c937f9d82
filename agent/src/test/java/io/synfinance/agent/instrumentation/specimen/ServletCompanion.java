package io.synfinance.agent.instrumentation.specimen;

import java.util.concurrent.Callable;

/** Names a class of the servlets that it speaks of. */
final class ServletCompanion implements Callable<Object> {

    ServletCompanion() {}

    @Override
    public Object call() {
        return "javax.servlet.Servlet";
    }
}
