/** RxJava 3, and by translation 2: results of business methods that come with a subscription. */
package io.synfinance.agent.instrumentation.rxjava;
