/** SmallRye Mutiny: results of business methods that come with a subscription. */
package io.synfinance.agent.instrumentation.mutiny;
