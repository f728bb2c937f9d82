package io.synfinance.agent.instrumentation;

import io.synfinance.agent.bootstrap.JdkExchanges;

/** A daemon thread of the agent, known by its name. */
final class AgentThread extends Thread {

    AgentThread(Runnable task, String job) {
        super(task, JdkExchanges.OWN_THREADS + job);
        setDaemon(true);
        // The application's loader would be held by a thread that it happened to start.
        setContextClassLoader(AgentThread.class.getClassLoader());
    }

    static boolean isCurrent() {
        return Thread.currentThread().getName().startsWith(JdkExchanges.OWN_THREADS);
    }
}
