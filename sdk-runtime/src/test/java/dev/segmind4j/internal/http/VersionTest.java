package dev.segmind4j.internal.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** We say who we are. */
class VersionTest {
    @Test
    void theVersionIsThePoms() throws Exception {
        String pom = Files.readString(Path.of("pom.xml"));
        Matcher version = Pattern.compile("<artifactId>segmind4j-parent</artifactId>\\s*<version>([^<]+)</version>")
                .matcher(pom);
        assertThat(version.find()).isTrue();
        assertThat(Version.VALUE).isEqualTo(version.group(1));
    }

    @Test
    void theUserAgentIsFitForAHeader() {
        assertThat(Version.USER_AGENT).matches("segmind4j/[^ ]+ \\(Java [A-Za-z0-9._+-]+\\)");
    }
}
