package dev.segmind4j.internal.file;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Path;
import okhttp3.Credentials;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Addresses as servers write them are fetched. */
class AddressesTest {
    @TempDir
    Path folder;

    /** Fault 1.44: an address with a space, or with what else an URI may not contain. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "https://cdn.example/a b.webp           | https://cdn.example/a%20b.webp       | webp",
                "https://cdn.example/a!b^c`{d}.webp     | https://cdn.example/a%7Cb%5Ec%60%7Bd%7D.webp | webp",
                "https://cdn.example/ä[1].webp          | https://cdn.example/%C3%A4[1].webp   | webp",
                "https://cdn.example/100%.webp          | https://cdn.example/100%.webp        | webp",
                "HTTPS://CDN.example/X.WEBP             | https://cdn.example/X.WEBP           | webp",
                "https://cdn.example/x.webp#part.png    | https://cdn.example/x.webp           | webp",
                "https://cdn.example/x.webp?n=a b.png   | https://cdn.example/x.webp?n=a%20b.png | webp",
                "https://cdn.example:8443/x.webp        | https://cdn.example:8443/x.webp      | webp",
                "' https://cdn.example/x.webp '         | https://cdn.example/x.webp           | webp",
                "https://cdn.example/flux-1.1           | https://cdn.example/flux-1.1         | bin",
                "https://cdn.example/x.mp3              | https://cdn.example/x.mp3            | mp3",
                "https://cdn.example                    | https://cdn.example/                 | bin",
                "https://cdn.example/.png               | https://cdn.example/.png             | bin",
            })
    void anAddressIsEscapedAndItsEndingFound(String url, String fetched, String extension) throws Exception {
        try (FileRig rig = new FileRig()) {
            rig.reply(200, "pixels");
            assertThat(rig.file(url.replace('!', '|'))
                            .saveIn(folder, "pic")
                            .getFileName()
                            .toString())
                    .isEqualTo("pic." + extension);
            assertThat(rig.requests.get(0).url().newBuilder().fragment(null).build())
                    .hasToString(fetched.replace('!', '|'));
        }
    }

    @Test
    void aUserInTheAddressIsSentAsOneAndNotShown() throws Exception {
        try (FileRig rig = new FileRig()) {
            rig.reply(302, "", "Location: https://other.example/").reply(400, "");
            assertThatThrownBy(rig.file("https://jo:p%40ss@cdn.example/x.png?sig=secret#top")::bytes)
                    .hasMessage("the download of https://cdn.example/x.png was answered with 400");
            assertThat(rig.requests.get(0).header("Authorization")).isEqualTo(Credentials.basic("jo", "p@ss"));
            assertThat(rig.requests.get(1).header("Authorization"))
                    .as("elsewhere")
                    .isNull();
        }
    }

    @Test
    void whatIsNoAddressIsTold() throws Exception {
        try (FileRig rig = new FileRig()) {
            assertThatThrownBy(rig.file("https://?sig=secret")::bytes)
                    .isInstanceOf(IOException.class)
                    .hasMessage("'https://' is no http address that a file could be fetched from");
            assertThat(rig.file("https://jo:pass@cdn.example/x.png?sig=secret"))
                    .hasToString("OutputFile{https://cdn.example/x.png, image/png}");
            assertThat(rig.file("https://cdn.example/SG_0123456789abcdef\u001b.png"))
                    .hasToString("OutputFile{https://cdn.example/<api key>\\u001b.png, image/png}");
        }
    }
}
