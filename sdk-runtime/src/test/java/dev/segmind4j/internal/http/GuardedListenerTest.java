package dev.segmind4j.internal.http;

import static net.bytebuddy.matcher.ElementMatchers.isDeclaredBy;
import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.InvocationHandler;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.lang.reflect.Proxy;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import net.bytebuddy.ByteBuddy;
import net.bytebuddy.implementation.InvocationHandlerAdapter;
import okhttp3.Call;
import okhttp3.Connection;
import okhttp3.Dispatcher;
import okhttp3.EventListener;
import okhttp3.HttpUrl;
import okhttp3.OkHttpClient;
import okhttp3.Protocol;
import okhttp3.Request;
import okhttp3.Response;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Fault 1.42: every event of OkHttp goes through the guard, those that an update brings too. */
class GuardedListenerTest {
    private static final Request WITH_KEY = new Request.Builder()
            .url("https://api.segmind.com/v2/m")
            .header("X-Api-Key", "SG_secret")
            .header("User-Agent", "us")
            .build();
    private static final Response ANSWER = new Response.Builder()
            .request(WITH_KEY)
            .protocol(Protocol.HTTP_1_1)
            .code(200)
            .message("")
            .build();

    private static List<Method> events() {
        return Arrays.stream(EventListener.class.getMethods())
                .filter(method -> method.getDeclaringClass() == EventListener.class)
                .filter(method -> !Modifier.isStatic(method.getModifiers()) && !Modifier.isFinal(method.getModifiers()))
                .toList();
    }

    /** Fault 1.42. */
    @Test
    void theGuardHasEveryEvent() {
        assertThat(events())
                .hasSizeGreaterThan(30)
                .allSatisfy(event -> assertThat(
                                GuardedListener.class.getDeclaredMethod(event.getName(), event.getParameterTypes()))
                        .isNotNull());
    }

    /** Fault 1.42: each event arrives as it was, apart from the key. */
    @TestFactory
    List<DynamicTest> eachIsHandedOnWithoutTheKey() {
        List<DynamicTest> tests = new ArrayList<>();
        for (Method event : events()) {
            tests.add(DynamicTest.dynamicTest(event.getName(), () -> {
                List<String> heard = new ArrayList<>();
                List<Throwable> failures = new ArrayList<>();
                Object[] arguments = arguments(event);
                EventListener recorder = listener((self, method, values) -> {
                    heard.add(method.getName() + shown(values));
                    return null;
                });
                event.invoke(new GuardedListener(recorder, failures::add), arguments);
                assertThat(failures).isEmpty();
                assertThat(heard).hasSize(1);
                assertThat(heard.get(0)).startsWith(event.getName()).doesNotContain("SG_secret");
                for (Object argument : arguments) {
                    if (argument == WITH_KEY || argument == ANSWER) {
                        assertThat(heard.get(0)).contains("https://api.segmind.com/v2/m [User-Agent: us]");
                    } else {
                        assertThat(heard.get(0)).contains(" " + argument);
                    }
                }
            }));
        }
        return tests;
    }

    /** Fault 1.19: an Error out of a listener took the call's slot along. */
    @TestFactory
    List<DynamicTest> whateverEachThrowsEndsThere() {
        List<DynamicTest> tests = new ArrayList<>();
        List<Throwable> kinds = List.of(
                new IllegalStateException(),
                new StackOverflowError(),
                new NoClassDefFoundError(),
                new AssertionError());
        for (Method event : events()) {
            tests.add(DynamicTest.dynamicTest(event.getName(), () -> {
                for (Throwable kind : kinds) {
                    List<Throwable> failures = new ArrayList<>();
                    EventListener thrower = listener((self, method, values) -> {
                        throw kind;
                    });
                    event.invoke(new GuardedListener(thrower, failures::add), arguments(event));
                    assertThat(failures).containsExactly(kind);
                }
            }));
        }
        return tests;
    }

    @Test
    void whereNobodyListensNothingIsAdded() throws Exception {
        OkHttpClient user = new OkHttpClient();
        EventListener made = GuardedEvents.guard(user, ApiKey.fixed("SG_secret"))
                .eventListenerFactory()
                .create(user.newCall(WITH_KEY));
        assertThat(made).isSameAs(EventListener.NONE);
    }

    private static Object[] arguments(Method event) throws Exception {
        Map<Class<?>, Object> values = Map.ofEntries(
                Map.entry(Call.class, proxy(Call.class)),
                Map.entry(Connection.class, proxy(Connection.class)),
                Map.entry(Dispatcher.class, new Dispatcher()),
                Map.entry(HttpUrl.class, WITH_KEY.url()),
                Map.entry(List.class, List.of("an item")),
                Map.entry(String.class, "a name"),
                Map.entry(InetSocketAddress.class, new InetSocketAddress(InetAddress.getLoopbackAddress(), 1)),
                Map.entry(java.net.Proxy.class, java.net.Proxy.NO_PROXY),
                Map.entry(Protocol.class, Protocol.HTTP_2),
                Map.entry(java.io.IOException.class, new java.io.IOException("it broke")),
                Map.entry(Request.class, WITH_KEY),
                Map.entry(Response.class, ANSWER),
                Map.entry(long.class, 7L),
                Map.entry(boolean.class, true));
        List<Object> arguments = new ArrayList<>();
        for (Class<?> type : event.getParameterTypes()) {
            // A handshake cannot be made without a connection, and may be absent.
            arguments.add(values.get(type));
        }
        return arguments.toArray();
    }

    private static Object proxy(Class<?> type) {
        return Proxy.newProxyInstance(
                type.getClassLoader(), new Class<?>[] {type}, (self, method, args) -> "a " + type.getSimpleName());
    }

    /** A listener of one method for all events. */
    private static EventListener listener(InvocationHandler handler) throws Exception {
        return new ByteBuddy()
                .subclass(EventListener.class)
                .method(isDeclaredBy(EventListener.class))
                .intercept(InvocationHandlerAdapter.of(handler))
                .make()
                .load(GuardedListenerTest.class.getClassLoader())
                .getLoaded()
                .getConstructor()
                .newInstance();
    }

    private static String shown(Object[] arguments) {
        StringBuilder text = new StringBuilder();
        for (Object argument : arguments) {
            Object what = argument instanceof Response response ? response.request() : argument;
            text.append(' ')
                    .append(
                            what instanceof Request request
                                    ? request.url() + " ["
                                            + request.headers().toString().trim() + "]"
                                    : String.valueOf(what));
        }
        return text.toString();
    }
}
