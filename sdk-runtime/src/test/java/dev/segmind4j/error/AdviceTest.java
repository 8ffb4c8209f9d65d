package dev.segmind4j.error;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Every status has an advice that fits it. */
class AdviceTest {
    /** Fault 1.47: a 501 was said to be a gateway's, and to pass. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "500 | A 500 is often really a bad parameter: compare the request with the model's page.",
                "501 | The server does not know this kind of call: check that baseUrl(...) leads to the Segmind API, and whether"
                        + " there is a newer segmind4j.",
                "502 | A gateway got no usable answer from the service: call again later.",
                "503 | The service is not available: call again later.",
                "504 | A gateway waited too long for the service: call again later; a model that runs long is better run with"
                        + " run(...) than with runSync(...).",
                "511 | The network here wants a login first: log in, then call again.",
                "520 | The content network before the service did not reach it or got no answer in time: call again later.",
                "524 | The content network before the service did not reach it or got no answer in time: call again later.",
                "505 | The service failed in a way that has no meaning known here: call again later."
            })
    void ofAServerThatFails(int status, String advice) {
        assertThat(new ServerErrorException(failure(status, Map.of())))
                .hasMessage("POST /v2/m was answered with " + status + ". " + advice);
    }

    /** Fault 1.47. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "404 | Nothing is at this address: check that baseUrl(...) leads to the Segmind API.",
                "407 | A proxy on the way wants a login: pass an OkHttpClient with a proxyAuthenticator to httpClient(...).",
                "408 | The request took too long to arrive: call again, on a better line or with smaller files.",
                "413 | The request is larger than the server takes: send addresses of files in place of base64, or smaller files.",
                "414 | The address or the headers are longer than the server takes: check interceptors and proxies that add to"
                        + " them.",
                "425 | The server did not want to risk that the request is a copy of an earlier one: call again.",
                "431 | The address or the headers are longer than the server takes: check interceptors and proxies that add to"
                        + " them.",
                "451 | The answer is withheld for legal reasons: neither another call nor another key will help; ask Segmind's"
                        + " support.",
                "418 | No other meaning of this status is known.",
                "302 | A redirect that leads nowhere is not the API's: check baseUrl(...), and proxies on the way.",
                "304 | A cache between here and the API answers in its place: check interceptors and proxies."
            })
    void ofARefusalWithoutAClassOfItsOwn(int status, String advice) {
        assertThat(new ApiException(failure(status, Map.of())))
                .hasMessage("POST /v2/m was answered with " + status + ". " + advice);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "301 | The redirect to 'https://x/y' was not followed: the key goes to no other address. If the API has moved,"
                        + " set baseUrl(...).",
                "307 | The redirect to 'https://x/y' was not followed: the key goes to no other address. If the API has moved,"
                        + " set baseUrl(...).",
                "303 | The answer is said to lie at 'https://x/y', where it was not fetched: the key goes to no other address."
                        + " Check that no login page or proxy answers in the API's place."
            })
    void ofARedirect(int status, String advice) {
        assertThat(new ApiException(failure(status, Map.of("Location", "https://x/y"))))
                .hasMessage("POST /v2/m was answered with " + status + ". " + advice);
    }

    private static HttpFailure failure(int status, Map<String, String> headers) {
        return new HttpFailure("POST", "/v2/m", status, null, "", null, null, headers);
    }
}
