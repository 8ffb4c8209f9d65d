package dev.segmind4j.emulator.http;

import java.util.concurrent.CompletionStage;

/** What a server answers. */
@FunctionalInterface
interface Routes {
    /**
     * Answers a call.
     *
     * @param call the request
     * @param body its body
     * @return completes with the reply, at once or when the time has come
     * @throws Refusal if the call is refused
     */
    CompletionStage<Reply> answer(Call call, byte[] body) throws Refusal;
}
