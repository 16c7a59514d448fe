package io.retort.client.optimade;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.InetAddress;
import java.net.UnknownHostException;
import mockwebserver3.MockWebServer;
import okhttp3.HttpUrl;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class HostRulesTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://localhost/v1",
                "http://127.0.0.1/v1",
                "http://127.1/v1",
                "http://0x7f000001/v1",
                "http://2130706433/v1",
                "http://10.1.2.3/v1",
                "http://172.16.0.1/v1",
                "http://192.168.1.1/v1",
                "http://169.254.169.254/latest/meta-data",
                "http://100.64.0.1/v1",
                "http://0.0.0.0/v1",
                "http://[::1]/v1",
                "http://[fe80::1]/v1",
                "http://[fd00::1]/v1",
                "http://[::ffff:10.0.0.1]/v1",
                "http://[64:ff9b::a00:1]/v1"
            })
    void privateAddressesAreNotAskedHoweverTheyAreSpelled(String address) {
        OptimadeLine line = OptimadeLine.open(HostRules.PUBLIC);
        HttpUrl url = HttpUrl.parse(address);
        if (url != null) {
            assertThatThrownBy(() -> line.get(url)).isInstanceOfAny(OptimadeFailure.class, UnknownHostException.class);
        }
    }

    @Test
    void anAddressThatTheUserConfiguredIsAsked() throws Exception {
        try (MockWebServer web = new MockWebServer()) {
            web.setDispatcher(new FakeServer());
            web.start();
            assertThat(OptimadeServerTest.line(web.url("/"))
                            .get(web.url("/v1/info"))
                            .status())
                    .isEqualTo(200);
            assertThatThrownBy(() -> OptimadeLine.open(HostRules.PUBLIC).get(web.url("/v1/info")))
                    .isInstanceOf(OptimadeFailure.class)
                    .hasMessageContaining("leads into this machine")
                    .hasMessageContaining("configure it");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"8.8.8.8", "2606:4700::1111", "172.32.0.1", "100.128.0.1"})
    void publicAddressesAreNotPrivate(String address) throws UnknownHostException {
        assertThat(HostRules.isPrivate(InetAddress.getByName(address))).isFalse();
    }
}
