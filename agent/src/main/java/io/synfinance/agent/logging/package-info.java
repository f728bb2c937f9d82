/** What the agent says, on standard error: the application's own logging may not be ready, and must not be touched. */
package io.synfinance.agent.logging;
