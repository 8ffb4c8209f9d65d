package dev.segmind4j.emulator.fault;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.SocketTimeoutException;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class RelayTest {
    private static final Duration SOON = Duration.ofSeconds(10);
    private static final Duration PATIENCE = Duration.ofMillis(300);

    private final FaultServer server = FaultServer.start();
    private final Relay relay = Relay.to(server.port());
    private final PlainClient client = new PlainClient(relay.url());
    private final PlainClient impatient = client.waiting(PATIENCE);

    @AfterEach
    void close() {
        client.close();
        relay.close();
        server.close();
    }

    @Test
    void bytesPassBothWays() throws Exception {
        assertThat(client.submit("a lighthouse").status()).isEqualTo(200);
        assertThat(relay.links()).singleElement().satisfies(link -> {
            assertThat(link.number()).isEqualTo(1);
            assertThat(link.passed(RelayLink.Direction.UP)).isGreaterThan(100);
            assertThat(link.passed(RelayLink.Direction.DOWN)).isGreaterThan(100);
        });
    }

    @Test
    void aConnectionThatIsSwallowedGoesSilentAndNewOnesWork() throws Exception {
        client.submit("first");
        relay.each(RelayLink::swallow);

        assertThatThrownBy(() -> impatient.submit("second")).isInstanceOf(SocketTimeoutException.class);
        assertThat(client.submit("third").status()).isEqualTo(200);
        assertThat(server.ledger().with("second")).isEmpty();
    }

    @Test
    void newConnectionsToo() {
        relay.whenNew(RelayLink::swallow);

        assertThatThrownBy(() -> impatient.submit("a lighthouse")).isInstanceOf(SocketTimeoutException.class);
        assertThat(server.exchanges()).isEmpty();
    }

    @Test
    void theServersEndIsSwallowedToo() throws Exception {
        client.submit("first");
        relay.each(RelayLink::swallow);

        server.close();

        assertThatThrownBy(() -> impatient.submit("second")).isInstanceOf(SocketTimeoutException.class);
    }

    @Test
    void connectionsAreReset() throws Exception {
        client.submit("first");

        relay.each(RelayLink::reset);

        assertThat(server.await(() -> server.openConnections() == 0, SOON)).isTrue();
        assertThat(relay.links()).isEmpty();
        assertThatThrownBy(() -> impatient.submit("second"))
                .isInstanceOf(IOException.class)
                .isNotInstanceOf(SocketTimeoutException.class);
    }

    @Test
    void aClientThatGoesEndsItsConnection() throws Exception {
        client.submit("first");
        relay.each(RelayLink::swallow);

        client.close();

        assertThat(server.await(() -> server.openConnections() == 0, SOON)).isTrue();
        assertThat(relay.links()).isEmpty();
    }

    @Test
    void oneDirectionIsHeldUpAndGoesOn() throws Exception {
        relay.whenNew(link -> link.stall(RelayLink.Direction.DOWN));

        assertThatThrownBy(() -> impatient.submit("a lighthouse")).isInstanceOf(SocketTimeoutException.class);
        assertThat(server.ledger().with("a lighthouse")).hasSize(1);

        relay.whenNew(link -> {
            link.stall(RelayLink.Direction.DOWN);
            link.resume(RelayLink.Direction.DOWN);
        });
        assertThat(client.submit("another").status()).isEqualTo(200);
    }

    @Test
    void aDirectionIsCutAfterSomeBytes() throws Exception {
        relay.whenNew(link -> link.cutAfter(RelayLink.Direction.UP, 100));

        assertThatThrownBy(() -> impatient.submit("a lighthouse")).isInstanceOf(IOException.class);
        assertThat(server.await(() -> server.openConnections() == 0, SOON)).isTrue();
        assertThat(server.ledger().entries()).isEmpty();
    }

    @Test
    void aDirectionIsSlow() throws Exception {
        relay.whenNew(link -> link.throttle(RelayLink.Direction.UP, 2_000));

        // About 1.3 s of upload; the reply itself comes in time.
        assertThatThrownBy(() -> impatient.submit("x".repeat(2_400))).isInstanceOf(SocketTimeoutException.class);
        relay.whenNew(link -> link.throttle(RelayLink.Direction.UP, 200_000));
        assertThat(client.submit("x".repeat(2_400)).status()).isEqualTo(200);
    }

    @Test
    void bytesComeLate() throws Exception {
        relay.whenNew(link -> link.delay(RelayLink.Direction.DOWN, Duration.ofMillis(600)));

        assertThatThrownBy(() -> impatient.submit("a lighthouse")).isInstanceOf(SocketTimeoutException.class);
        relay.whenNew(link -> link.delay(RelayLink.Direction.DOWN, Duration.ofMillis(1)));
        assertThat(client.submit("another").status()).isEqualTo(200);
    }
}
