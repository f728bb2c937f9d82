package com.acme;

import java.util.List;

/** What the documents call com.acme.Repository. */
public interface Repository {

    List<String> findAll();

    String findFirst();

    default String findLast() {
        return "last";
    }

    String load();
}
