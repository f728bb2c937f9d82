package io.synfinance.agent;

import io.synfinance.agent.bootstrap.CacheBridge;
import io.synfinance.agent.bootstrap.CacheRecorder;
import io.synfinance.agent.bootstrap.ConnectionsBridge;
import io.synfinance.agent.bootstrap.HttpBridge;
import io.synfinance.agent.bootstrap.HttpRecorder;
import io.synfinance.agent.bootstrap.JdkExchanges;
import io.synfinance.agent.bootstrap.MethodBridge;
import io.synfinance.agent.instrumentation.Instrumenter;
import io.synfinance.agent.logging.AgentLog;
import io.synfinance.agent.logging.Announcement;

/** The way back: the port is closed, nothing is recorded any more, and the classes are as their authors made them. */
final class Detachment implements Runnable {

    private final BackgroundStart background;
    private final Instrumenter instrumenter;
    private final AgentLog log;

    Detachment(BackgroundStart background, Instrumenter instrumenter, AgentLog log) {
        this.background = background;
        this.instrumenter = instrumenter;
        this.log = log;
    }

    @Override
    public void run() {
        undo();
        log.info("detached: the port is closed, and the classes are as before");
    }

    /** The same of a start that was not completed, without a word. */
    void undo() {
        background.stop();
        HttpBridge.install(HttpRecorder.NONE);
        CacheBridge.install(CacheRecorder.NONE);
        ConnectionsBridge.uninstall();
        MethodBridge.silence();
        instrumenter.stop();
        JdkExchanges.forget();
        Announcement.withdraw(); // last, since it tells that nothing is left to do
    }
}
