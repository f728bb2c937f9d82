package io.synfinance.agent.metrics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import org.junit.jupiter.api.Test;

class PoolAllocationsTest {

    @Test
    void whatCameBetweenCollectionsAndWhatTheyMoveInIsCounted() {
        // given
        PoolAllocations allocations = PoolAllocations.begin();
        allocations.end();

        // when
        allocations.collected("Eden", 100, 0);
        allocations.collected("Eden", 70, 0);
        allocations.collected("Old", 0, 20);
        allocations.collected("Old", 20, 5);
        allocations.collected("Survivor", 0, 0);

        // then
        assertThat(allocations.byPool())
                .containsEntry("Eden", 170L)
                .containsEntry("Old", 20L)
                .doesNotContainKey("Survivor");
    }

    @Test
    void theCollectorsOfThisJvmTellUntilTheEnd() {
        // given
        PoolAllocations listening = PoolAllocations.begin();
        PoolAllocations ended = PoolAllocations.begin();
        ended.end();

        // when
        System.gc();

        // then
        await().until(() -> !listening.byPool().isEmpty());
        assertThat(ended.byPool()).isEmpty();
        listening.end();
        listening.end();
    }
}
