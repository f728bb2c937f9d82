package io.synfinance.agent.instrumentation;

/** A daemon thread of the agent. */
final class AgentThread extends Thread {

    AgentThread(Runnable task, String job) {
        super(task, "synfinance-agent-" + job);
        setDaemon(true);
        // The application's loader would be held by a thread that it happened to start.
        setContextClassLoader(AgentThread.class.getClassLoader());
    }
}
