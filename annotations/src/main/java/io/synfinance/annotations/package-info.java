/** Marks methods whose calls the SynFinance agent turns into metrics; without the agent the marks do nothing. */
package io.synfinance.annotations;
