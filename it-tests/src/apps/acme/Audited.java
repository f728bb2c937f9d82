package com.acme;

import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;

/** An annotation that is not ours. */
@Retention(RetentionPolicy.CLASS)
public @interface Audited {}
