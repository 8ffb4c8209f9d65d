package dev.segmind4j.internal.reply;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.segmind4j.internal.reply.Replies.Named;
import dev.segmind4j.job.Generation;
import java.util.Base64;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Where a result's files are: wherever an address stands alone. Each file is shown as {@code name=address}. */
@Timeout(60)
class ResultFilesTest {
    /** Faults 2.12, 2.13, 2.14, 2.15, 2.16, 2.17: shapes that have been met. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "`'output':'https://c/1'` | null=https://c/1",
                "`'output':['https://c/1','https://c/2']` | null=https://c/1 null=https://c/2",
                "`'output':[['https://c/1'],[['https://c/2']]]` | null=https://c/1 null=https://c/2",
                "`'output':{'model_glb':'https://c/m.glb','mask':'https://c/m.png'}`"
                        + " | model_glb=https://c/m.glb mask=https://c/m.png",
                "`'output':{'result':'https://c/m'}` | null=https://c/m",
                "`'output':{'anything at all':'https://c/m'}` | anything at all=https://c/m",
                "`'image':'https://c/1'` | null=https://c/1",
                "`'image_url':'https://c/1'` | null=https://c/1",
                "`'audio_url':'https://c/1'` | audio_url=https://c/1",
                "`'video':{'url':'https://c/v','last_frame_url':'https://c/f'}`"
                        + " | video=https://c/v last_frame_url=https://c/f",
                "`'data':{'result':{'images':[{'image':{'url':'https://c/1'}},{'image':{'url':'https://c/2'}}]}}`"
                        + " | null=https://c/1 null=https://c/2",
                "`'output':{'url':'https://c/1','images':['https://c/2']}` | null=https://c/1 null=https://c/2",
                "`'output':{'images':['https://c/1'],'mask':{'url':'https://c/2'}}` | null=https://c/1 mask=https://c/2",
                "`'output':{'masks':[{'url':'https://c/1'},{'url':'https://c/2'}]}` | masks=https://c/1 masks=https://c/2",
                "`'images':['https://c/2'],'output':'https://c/1'` | null=https://c/1 null=https://c/2",
                "`'output':'https://c/v','video':{'url':'https://c/v'}` | video=https://c/v",
                "`'output':'[\\'https://c/1\\',\\'https://c/2\\']'` | null=https://c/1 null=https://c/2",
                "`'output':'{\\'image\\':\\'https://c/1\\',\\'mask\\':\\'https://c/2\\'}'` | null=https://c/1 mask=https://c/2",
                "`'output':'\\'https://c/1\\''` | null=https://c/1",
                "`'output':[{'keyname':'Portrait','value':'https://c/1'},{'keyname':'image','value':['https://c/2']}]`"
                        + " | Portrait=https://c/1 image=https://c/2",
                "`'output':'[{\\'keyname\\':\\'Portrait\\',\\'value\\':\\'https://c/1\\'},"
                        + "{\\'keyname\\':\\'Caption\\',\\'value\\':\\'a lighthouse\\'}]'` | Portrait=https://c/1",
                "`'output':'[{\\'keyname\\':\\'P\\',\\'value\\':\\'[\\\\\\'https://c/1\\\\\\']\\'}]'` | P=https://c/1",
                "`'output':' \\n https://c/1 \\t'` | null=https://c/1",
                "`'output':'HTTPS://c/1'` | null=HTTPS://c/1",
                "`'output':'https://c/a b/my picture.png'` | null=https://c/a%20b/my%20picture.png",
                "`'output':{'image_url':'https://c/my picture'}` | null=https://c/my%20picture",
                "`'output':'https://c/my picture.png?sig=a b'` | null=https://c/my%20picture.png?sig=a%20b",
                "`'output':'data:image/png;base64,iVBORw0='` | null=data:image/png;base64,iVBORw0=",
                "`'choices':[{'message':{'content':'hi','images':[{'image_url':{'url':'https://c/1'}}]}}]` | null=https://c/1",
                "`'output':{'imageUrl':'https://c/1','normalMap':'https://c/2'}` | null=https://c/1 normalMap=https://c/2"
            })
    void filesAreFoundWithTheirNames(String members, String files) {
        Generation generation = Replies.generation("{\"status\":\"COMPLETED\"," + members.replace('\'', '"') + "}");
        assertThat(String.join(" ", Replies.files(generation))).isEqualTo(files);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "See https://c/x.png for more.",
                "https://c/x.png is your picture",
                "https://c/x.png is your picture.png",
                "https://c/x.png and https://c/y.png",
                "https://c/x.png,https://c/y.png",
                "https://c/x.png\nhttps://c/y.png",
                "https://example.com is a place",
                "https://",
                "https:///x",
                "ftp://c/x",
                "Data: one, two",
                "data: the first, the second",
                "[see https://c/x.png]",
                "{https://c/x.png}",
                "[1] https://c/x.png",
                "iVBORw0KGgo",
                "This is /9j/ a text that goes on and on, longer than the shortest of all the pictures in the world.",
            })
    void aTextThatOnlyMentionsAnAddressStaysAText(String text) {
        Generation generation = Replies.generation("{\"output\":\"" + text.replace("\n", "\\n") + "\"}");
        assertThat(generation.files()).isEmpty();
        assertThat(generation.text()).isEqualTo(text);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "'prompt':'https://c/2'",
                "'input':{'image_url':'https://c/2'}",
                "'inputs':['https://c/2']",
                "'request':{'body':{'mask':'https://c/2'}}",
                "'request_body':'{\\'image\\':\\'https://c/2\\'}'",
                "'poll_url':'https://c/2','status_url':'https://c/3','response_url':'https://c/4'",
                "'webhook':'https://c/2'",
                "'webhook_url':'https://c/2'",
                "'callbackUrl':'https://c/2'",
                "'error':'https://c/2'",
                "'metrics':{'trace':'https://c/2'}"
            })
    void whatWasSentAndWhereToAskAreNoFiles(String beside) {
        assertThat(Replies.files(Replies.generation(
                        "{'output':'https://c/1',".replace('\'', '"') + beside.replace('\'', '"') + "}")))
                .containsExactly("null=https://c/1");
        assertThat(Replies.files(Replies.generation(
                        "{\"output\":{\"image\":\"https://c/1\"," + beside.replace('\'', '"') + "}}")))
                .containsExactly("null=https://c/1");
    }

    /** Fault 2.15: the text stays beside the files. */
    @Test
    void jsonInATextIsATextTooAndCanBeDecoded() {
        Generation generation = Replies.generation("{\"output\":\"[\\\"https://c/1\\\"]\"}");
        assertThat(Replies.files(generation)).containsExactly("null=https://c/1");
        assertThat(generation.text()).isEqualTo("[\"https://c/1\"]");
        assertThat(generation.decodedOutput()).isEqualTo(List.of("https://c/1"));
    }

    /** Fault 2.16: an address with white space around it is a file, and no text. */
    @Test
    void anAddressIsNoText() {
        assertThat(Replies.generation("{\"output\":\" https://c/1 \"}").text()).isNull();
    }

    /** Fault 2.16: bare base64. */
    @ParameterizedTest
    @CsvSource({
        "iVBORw0KGgoAAAANSUhEUgAAAAEAAAAB, image/png",
        "/9j/4AAQSkZJRgABAQAAAQABAAD/2wBD, image/jpeg",
        "_9j_4AAQSkZJRgABAQAAAQABAAD_2wBD, image/jpeg",
        "R0lGODlhAQABAIAAAAAAAP///yH5BAEA, image/gif",
        "UklGRiQAAABXRUJQVlA4IBgAAAAwAQCd, image/webp",
        "UklGRiQAAABXQVZFZm10IBAAAAABAAEA, audio/wav",
        "AAAAIGZ0eXBpc29tAAACAGlzb21pc28y, video/mp4",
        "AAAAFGZ0eXBxdCAgAAAAAHF0ICAAAAAI, video/quicktime",
        "AAAAIGZ0eXBhdmlmAAAAAGF2aWZtaWYx, image/avif",
        "GkXfo59ChoEBQveBAULygQRC84EIQoKEd2VibUKHgQRChYEC, video/webm",
        "SUQzBAAAAAAAI1RTU0UAAAAPAAADTGF2, audio/mpeg",
        "T2dnUwACAAAAAAAAAABVDQAAAAAAANsz, audio/ogg",
        "ZkxhQwAAACIQABAAAAUJABtAxEDwAAAA, audio/flac"
    })
    void aPictureASoundOrAVideoInBareBase64IsAFile(String head, String type) {
        String base64 = head + "A".repeat(500);
        Generation generation = Replies.generation("{\"output\":{\"mask\":\"" + base64 + "\"}}");
        Named file = (Named) generation.file("mask");
        String standard = base64.replace('_', '/');
        assertThat(file.url()).isEqualTo("data:" + type + ";base64," + standard);
        assertThat(Base64.getDecoder().decode(standard)).isNotEmpty();
    }

    @Test
    void base64MayHaveLinesAndPadding() {
        String base64 = "iVBORw0KGgoAAAANSUhEUgAAAAEAAAAB\\r\\n".repeat(3) + "AAA=\\n";
        Generation generation = Replies.generation("{\"image\":\"" + base64 + "\"}");
        assertThat(generation.file().url())
                .isEqualTo("data:image/png;base64," + "iVBORw0KGgoAAAANSUhEUgAAAAEAAAAB".repeat(3) + "AAA=");
        assertThat(Replies.generation("{\"output\":\"" + base64 + "\"}").text()).isNull();
    }

    @Test
    void whatIsKnownOfAFileStandsBesideItsAddress() {
        Generation generation =
                Replies.generation("{\"images\":[{\"url\":\"https://c/1\",\"content_type\":\"Image/WebP; q=1\","
                        + "\"file_size\":\"1234\",\"thumbnail\":\"https://c/2\"},"
                        + "{\"image_url\":\"https://c/3\",\"mime_type\":\"image/png\",\"file_size\":-5}]}");
        assertThat(generation.files())
                .extracting(file -> file.url() + " " + file.mediaType() + " " + file.size())
                .containsExactly("https://c/1 image/webp 1234", "https://c/2 null null", "https://c/3 image/png null");
    }

    @Test
    void theSameFileIsThereOnceWithAllThatIsKnownOfIt() {
        Generation generation = Replies.generation("{\"output\":[\"https://c/1\",\"https://c/1 \"],"
                + "\"video\":{\"url\":\"https://c/1\",\"content_type\":\"video/mp4\",\"file_size\":7}}");
        assertThat(generation.files())
                .extracting(file -> file.name() + " " + file.url() + " " + file.mediaType() + " " + file.size())
                .containsExactly("video https://c/1 video/mp4 7");
    }

    /** Fault 2.18: one refused of several. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "`'output':['https://c/1',null]` | `Gap[place=output[1], reason=null]`",
                "`'output':[null,'https://c/1','']` | `Gap[place=output[0], reason=null], Gap[place=output[2], reason=null]`",
                "`'images':[{'url':'https://c/1'},{'url':null}]` | `Gap[place=images[1], reason=null]`",
                "`'images':[{'url':'https://c/1'},{'error':'NSFW'}]` | `Gap[place=images[1], reason=NSFW]`",
                "`'output':{'masks':[null,'https://c/1']}` | `Gap[place=output.masks[0], reason=null]`",
                "`'output':'[\\'https://c/1\\',null]'` | `Gap[place=output[1], reason=null]`",
                "`'output':[null,null]` | `Gap[place=output[0], reason=null], Gap[place=output[1], reason=null]`",
                "`'output':['https://c/1','a caption']` | ``",
                "`'output':['a',null]` | ``",
                "`'output':{'scores':[null,null]}` | ``",
                "`'output':null` | ``"
            })
    void aGapCanBeSeen(String members, String gaps) {
        assertThat(Replies.generation("{\"status\":\"COMPLETED\"," + members.replace('\'', '"') + "}")
                        .gaps())
                .hasToString("[" + gaps + "]");
    }

    @Test
    void gapsAreBounded() {
        String nulls = "null,".repeat(300_000);
        assertThat(Replies.generation("{\"output\":[\"https://c/1\"," + nulls + "null]}")
                        .gaps())
                .hasSize(1_000);
    }

    @Test
    void outputsThatAreAllMissingAreTold() {
        assertThatThrownBy(Replies.generation("{\"output\":[null,null]}")::file)
                .isInstanceOf(IllegalStateException.class)
                .hasMessage(
                        "the result of 'flux-pro' (request id 'a') has no file; 2 of its outputs are missing, see gaps()");
    }

    /** Fault 2.8: the server's text is what the user is told. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "\"error\":\"NSFW content\"",
                "\"error_message\":{\"message\":\"NSFW content\"},\"output\":null",
                "\"message\":\"NSFW content\"",
                "\"output\":[],\"detail\":\"NSFW content\"",
                "\"output\":{\"x\":1},\"error\":\"NSFW content\""
            })
    void completedWithAnErrorAndNoFile(String members) {
        Generation generation = Replies.generation("{\"status\":\"COMPLETED\"," + members + "}");
        assertThat(generation.error()).isEqualTo("NSFW content");
        assertThatThrownBy(generation::file)
                .hasMessage("the result of 'flux-pro' (request id 'a') has no file; the server says: NSFW content");
        assertThatThrownBy(() -> generation.file("mask"))
                .hasMessage(
                        "the result of 'flux-pro' (request id 'a') has no file named 'mask'; it has none at all; the server"
                                + " says: NSFW content");
    }

    @Test
    void aMessageBesideAFileIsNoError() {
        assertThat(Replies.generation("{\"output\":\"https://c/1\",\"message\":\"done\",\"error\":null}")
                        .error())
                .isNull();
        assertThat(Replies.generation("{\"output\":\"https://c/1\",\"error\":\"one of two was refused\"}")
                        .error())
                .isEqualTo("one of two was refused");
    }

    @Test
    void aFileIsFoundByItsName() {
        Generation generation = Replies.generation(
                "{\"output\":{\"image\":\"https://c/1\",\"mask\":\"https://c/2\",\"depth\":\"https://c/3\"}}");
        assertThat(generation.file().url()).isEqualTo("https://c/1");
        assertThat(generation.file("mask").url()).isEqualTo("https://c/2");
        assertThatThrownBy(() -> generation.file("masks"))
                .isInstanceOf(IllegalStateException.class)
                .hasMessage(
                        "the result of 'flux-pro' (request id 'a') has no file named 'masks'; it has one without a name,"
                                + " 'mask', 'depth'");
    }

    @Test
    void aResultWithoutAFileSaysWhatThereIs() {
        assertThatThrownBy(Replies.generation("{\"output\":\"Once upon a time\"}")::file)
                .hasMessage("the result of 'flux-pro' (request id 'a') has no file; its output is a text, see text()");
        assertThatThrownBy(Replies.generation("{\"output\":{\"x\":1}}")::file)
                .hasMessage("the result of 'flux-pro' (request id 'a') has no file; its output is JSON, see output()");
        assertThatThrownBy(Replies.generation("{\"x\":1}")::file)
                .hasMessage(
                        "the result of 'flux-pro' (request id 'a') has no file; it has no output at all, see json()");
    }

    /** Fault 1.44: a seed with a fraction that is none. */
    @ParameterizedTest
    @CsvSource({
        "46588.0, 46588",
        "\"46588.0\", 46588",
        "\" 42 \", 42",
        "999999999999999, 999999999999999",
        "-1, -1",
        "1.5,",
        "[1],",
        "\"random\",",
        "1e999999999,"
    })
    void aSeedIsReadHoweverItIsWritten(String written, Long seed) {
        assertThat(Replies.generation("{\"output\":\"https://c/1\",\"seed\":" + written + "}")
                        .seed())
                .isEqualTo(seed);
    }

    /** Fault 1.10: a member that is too deep or too long does not take the others with it. */
    @Test
    void whatNoJavaValueCanBeIsATextAsItIsWritten() {
        Generation generation =
                Replies.generation("{\"output\":{\"image\":\"https://c/1\",\"score\":NaN,\"n\":" + "9".repeat(2_000)
                        + "},\"deep\":" + "[".repeat(1_000_000) + "]".repeat(1_000_000) + ",\"ok\":1} behind");
        assertThat(Replies.files(generation)).containsExactly("null=https://c/1");
        assertThat(generation.json()).containsEntry("ok", 1L).containsKey("deep");
        assertThat((java.util.Map<?, ?>) generation.output())
                .hasToString("{image=https://c/1, score=NaN, n=" + "9".repeat(2_000) + "}");
        assertThat(generation.rawJson()).endsWith("} behind");
    }

    @Test
    void filesAreFoundAtAnyReasonableDepth() {
        assertThat(Replies.files(Replies.generation(
                        "{\"output\":" + "[{\"a\":".repeat(30) + "\"https://c/1\"" + "}]".repeat(30) + "}")))
                .containsExactly("a=https://c/1");
    }

    @Test
    void namesAreShort() {
        assertThat(Replies.generation("{\"output\":{\"" + "n".repeat(1_000) + "\":\"https://c/1\"}}")
                        .file()
                        .name())
                .isEqualTo("n".repeat(100) + "…");
    }

    /** Fault 1.41: no toString shows what the server wrote. */
    @Test
    void aResultsToStringIsShort() {
        Generation generation =
                Replies.generation("{\"output\":[\"https://c/1\",null],\"x\":\"" + "x".repeat(10_000) + "\"}");
        assertThat(generation).hasToString("Generation{model=flux-pro, requestId=a, files=1, gaps=1}");
    }
}
