/**
 * How the application's classes are changed: the gate that sees each class, the registry of what is instrumented, the
 * weaver, and one package a library.
 */
package io.synfinance.agent.instrumentation;
