package com.acme;

/** Between the interface and what implements it. */
interface SortedRepository extends Repository {}
