package dev.segmind4j.emulator.fault;

import java.io.IOException;
import java.net.Socket;
import org.jspecify.annotations.Nullable;

/** One connection of a {@link FaultServer}: reads request after request, on a thread of its own. */
final class FaultConnection implements Runnable {
    private static final int READ_AHEAD = 64 * 1024;

    private final FaultServer server;
    private final Socket socket;
    private final int number;

    FaultConnection(FaultServer server, Socket socket, int number) {
        this.server = server;
        this.socket = socket;
        this.number = number;
    }

    @Override
    public void run() {
        try (socket) {
            socket.setTcpNoDelay(true);
            HttpInput in = new HttpInput(socket);
            HttpOutput out = new HttpOutput(socket.getOutputStream());
            for (int exchange = 1; handle(in, out, exchange); exchange++) {
                server.record().changed();
            }
        } catch (IOException e) {
            // The client has gone or the connection was broken on purpose: both are in the record.
            return;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } finally {
            server.ended(socket);
        }
    }

    /** Reads and answers one request; whether the connection goes on. */
    private boolean handle(HttpInput in, HttpOutput out, int exchange) throws IOException, InterruptedException {
        HttpInput.Head head = in.head(server.idleLimit());
        if (head == null) {
            return false;
        }
        byte[] begun = in.bytes(Math.min(head.length(), READ_AHEAD));
        CallKind call = CallKind.of(head.method(), head.path());
        int entry = server.record()
                .enter(new RecordedExchange(
                        number,
                        exchange,
                        call,
                        head.method(),
                        head.path(),
                        head.headers(),
                        head.length(),
                        begun.length,
                        server.segmind().subject(call, head.path(), begun),
                        0,
                        null,
                        null));
        FaultyExchange faulty = new FaultyExchange(server, socket, in, out, entry, head.length(), begun);
        @Nullable Fault fault = server.script().decide(server.record().get(entry));
        if (fault == null) {
            faulty.send(faulty.answer());
        } else {
            server.record().change(entry, request -> request.hitBy(fault.label()));
            fault.play(faulty);
        }
        return !faulty.isOver();
    }
}
