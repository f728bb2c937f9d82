/** The agent's page, in a real browser. */
package io.synfinance.it.page;
