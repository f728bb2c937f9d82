package io.synfinance.agent.instrumentation.methods;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PersonalNamesTest {

    private final PersonalNames names = new PersonalNames(List.of("upiHandle"));

    @ParameterizedTest
    @ValueSource(
            strings = {
                "card",
                "cardNumber",
                "card_number",
                "PAN",
                "cvv",
                "password",
                "accessToken",
                "email",
                "eMail",
                "e-mail",
                "customer.phone",
                "deviceIp",
                "accountId",
                "panCard"
            })
    void personalDataIsSeenInNames(String name) {
        assertThat(names.in(name)).isNotNull();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "channel",
                "discard",
                "company",
                "type",
                "cardType",
                "card_network",
                "accountStatus",
                "shipping",
                "tokenizer",
                "0",
                "panel"
            })
    void otherNamesAreFine(String name) {
        assertThat(names.in(name)).isNull();
    }

    @Test
    void aNameMayBeAllowed() {
        assertThat(names.in("upihandle")).isNull();
        assertThat(names.in("upiId")).isEqualTo("upi");
    }

    @Test
    void aPersonalLabelIsRefusedWithAWayOut() {
        // given
        PathCompiler paths = MarkedMethod.of(Payments.class, "pay").paths("@Measured");
        // when
        ValuePath refused = paths.compileLabel("type", "$payment.cardNumber", ValuePath.NOTHING);
        paths.compileOwnLabel("email", "$payment.kind");
        // then
        assertThat(refused).isSameAs(ValuePath.NOTHING);
        assertThat(paths.problems())
                .hasSize(2)
                .first()
                .asString()
                .endsWith(
                        "Payments.pay: type = \"$payment.cardNumber\": 'cardNumber' looks like personal data (card) and is"
                                + " refused as a label; allow it by name with metrics.personal-labels=cardNumber");
    }

    interface Payments {
        void pay(Object payment);
    }
}
