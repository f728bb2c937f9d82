package io.synfinance.agent.logging;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class AnnouncementTest {

    @AfterEach
    void clear() {
        System.clearProperty(Announcement.KEY);
    }

    @Test
    void whatWasSaidIsTakenBack() {
        // given
        Announcement.starting();
        Announcement.open("http://127.0.0.1:9474/metrics");
        assertThat(System.getProperty(Announcement.KEY)).isEqualTo("metrics on http://127.0.0.1:9474/metrics");
        // when
        Announcement.withdraw();
        // then
        assertThat(System.getProperty(Announcement.KEY)).isNull();
    }

    @Test
    void whatTheNextAgentHasSaidStands() {
        // given
        Announcement.open("http://127.0.0.1:9474/metrics");
        System.setProperty(Announcement.KEY, "starting");
        // when
        Announcement.withdraw();
        // then
        assertThat(System.getProperty(Announcement.KEY)).isEqualTo("starting");
    }
}
