package dev.segmind4j.error;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.segmind4j.client.Rig;
import dev.segmind4j.job.Generation;
import dev.segmind4j.job.JobRef;
import dev.segmind4j.job.Timeline;
import dev.segmind4j.testkit.Serialised;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Exceptions go from worker to queue to dashboard: what they tell survives Java serialisation. */
class SerialisationTest {
    /** What some classes have none of by their nature. */
    private static final Set<String> ABSENT = Set.of(
            "InvalidRequestException.ref",
            "SubmitOutcomeUnknownException.ref",
            "OrphanedException.getCause",
            "InvalidRequestException.getCause",
            "JobFailedException.getCause",
            "JobExpiredException.getCause");

    /** Fault 1.38: accessors threw NullPointerException, {@code ref()} was null. */
    @TestFactory
    List<DynamicTest> everyMemberOfTheFamilyTellsTheSameAfterwards() {
        List<SegmindException> all = EveryFailure.saying("the server's words");
        List<Class<?>> leaves = new ArrayList<>();
        leaves(SegmindException.class, leaves);
        List<DynamicTest> tests = new ArrayList<>();
        for (Class<?> leaf : leaves) {
            tests.add(DynamicTest.dynamicTest(leaf.getSimpleName(), () -> {
                assertThat(all).as("an example of each class").anyMatch(e -> e.getClass() == leaf);
                for (SegmindException e : all) {
                    if (e.getClass() == leaf) {
                        compare(e, Serialised.copyOf(e));
                    }
                }
            }));
        }
        return tests;
    }

    /** All classes that can be instantiated: the leaves, and what is not abstract between. */
    private static void leaves(Class<?> type, List<Class<?>> leaves) {
        if (!Modifier.isAbstract(type.getModifiers())) {
            leaves.add(type);
        }
        if (type.isSealed()) {
            for (Class<?> member : type.getPermittedSubclasses()) {
                leaves(member, leaves);
            }
        }
    }

    private static void compare(SegmindException before, SegmindException after) throws Exception {
        assertThat(after).isNotSameAs(before).hasSameClassAs(before).hasToString(before.toString());
        int compared = 0;
        for (Method accessor : accessors(before.getClass())) {
            Object told = accessor.invoke(before);
            String name = before.getClass().getSimpleName() + "." + accessor.getName();
            if (!ABSENT.contains(name)
                    && !(before instanceof ApiException && accessor.getName().equals("getCause"))) {
                assertThat(isSet(told)).as(name + " is set").isTrue();
            }
            assertThat(same(told, accessor.invoke(after))).as(name).isTrue();
            compared++;
        }
        assertThat(compared).isGreaterThanOrEqualTo(5);
    }

    private static List<Method> accessors(Class<?> type) {
        return Arrays.stream(type.getMethods())
                .filter(method -> method.getParameterCount() == 0 && !Modifier.isStatic(method.getModifiers()))
                .filter(method -> method.getDeclaringClass().getName().startsWith("dev.segmind4j.")
                        || method.getName().equals("getCause"))
                .sorted(Comparator.comparing(Method::getName))
                .toList();
    }

    private static boolean isSet(Object told) {
        if (told instanceof Collection<?> items) {
            return !items.isEmpty();
        } else if (told instanceof Map<?, ?> members) {
            return !members.isEmpty();
        }
        return told != null && !told.equals("") && !told.equals(Setbacks.NONE) && !told.equals(Timeline.EMPTY);
    }

    /** Exceptions have no equality, and futures neither. */
    private static boolean same(Object before, Object after) {
        if (before instanceof Throwable failure) {
            return after != null
                    && after.getClass() == failure.getClass()
                    && after.toString().equals(failure.toString())
                    && same(failure.getCause(), ((Throwable) after).getCause());
        } else if (before instanceof Setbacks b && after instanceof Setbacks a) {
            return b.count() == a.count()
                    && b.over().equals(a.over())
                    && same(b.first(), a.first())
                    && same(b.last(), a.last())
                    && Objects.equals(b.words(), a.words());
        } else if (before instanceof CompletableFuture<?> b && after instanceof CompletableFuture<?> a) {
            return b.join().equals(a.join());
        }
        return Objects.equals(before, after);
    }

    /** Fault 1.38. */
    @Test
    void soDoesWhatTheEngineMakesOfAReply() throws Exception {
        try (Rig rig = new Rig(builder -> builder.timeline(true))) {
            rig.api
                    .accepted("a")
                    .reply(502, "oops")
                    .reply(
                            422,
                            "{\"status\":\"FAILED\",\"error\":\"no\","
                                    + "\"metrics\":{\"inference_time\":0.5,\"gpu\":{\"names\":[\"x\",null,1.25]}}}");
            CompletableFuture<Generation> future = rig.run();
            rig.advance(10);
            JobFailedException before = (JobFailedException) Rig.failure(future);
            JobFailedException after = Serialised.copyOf(before);
            assertThat(after).hasMessage(before.getMessage());
            assertThat(after.ref()).isEqualTo(JobRef.of("flux-pro", "a", Rig.START));
            assertThat(after.metrics()).isEqualTo(before.metrics());
            assertThat(after.metrics().raw()).containsKeys("inference_time", "gpu");
            assertThat(after.timeline().entries())
                    .isNotEmpty()
                    .isEqualTo(before.timeline().entries());
        }
    }

    /** Fault 1.38: what ends a job is one of its own setbacks. */
    @Test
    void aFailureThatIsTheLastOfItsSetbacksIsReadBackSo() throws Exception {
        AuthenticationException before = new AuthenticationException(
                new HttpFailure("GET", "/v2/requests/a/status", 401, "bad key", "", "a", null, Map.of()));
        before.attach(Setbacks.NONE
                .and(new TransportException("GET /x", "it broke", null, null), Duration.ZERO)
                .and(before, Duration.ofSeconds(62)));
        AuthenticationException after = Serialised.copyOf(before);
        assertThat(after).hasMessage(before.getMessage()).hasMessageContaining("2 attempts to ask failed within 62 s");
        assertThat(after.setbacks().last()).isSameAs(after);
    }

    @Test
    void aReplyThatHadNotComeYetIsNotWaitedForElsewhere() throws Exception {
        OrphanedException before = new OrphanedException("POST /v2/m", new CompletableFuture<>());
        OrphanedException after = Serialised.copyOf(before);
        assertThat(before.later()).isNotDone();
        assertThat(after.ref()).isNull();
        assertThat(after.later()).isCompletedExceptionally();
        assertThatThrownBy(() -> after.later().get())
                .hasRootCauseInstanceOf(IllegalStateException.class)
                .hasRootCauseMessage("the reply to POST /v2/m had not come when this exception was serialised");
    }
}
