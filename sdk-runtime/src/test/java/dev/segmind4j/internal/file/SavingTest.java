package dev.segmind4j.internal.file;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.segmind4j.job.OutputFile;
import dev.segmind4j.job.SaveOptions;
import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A file is put where it should be, and nothing that is there is lost by it. */
@Timeout(60)
class SavingTest {
    private static final String URL = "https://cdn.example/x.png";
    private static final SaveOptions OVERWRITE = SaveOptions.overwrite(true);

    @TempDir
    Path folder;

    /** Fault 2.7: a file of that name exists. */
    @Test
    void aFileThatIsThereIsNotReplaced() throws Exception {
        try (FileRig rig = new FileRig()) {
            Path there = Files.writeString(folder.resolve("pic.png"), "mine");
            String told =
                    there + ": there is a file of this name, and it was not replaced. Choose another name or folder, or"
                            + " save with SaveOptions.overwrite(true)";
            assertThatThrownBy(() -> rig.file(URL).saveTo(there))
                    .isInstanceOf(FileAlreadyExistsException.class)
                    .hasMessage(told);
            assertThat(rig.log).as("nothing is fetched in vain").isEmpty();
            rig.step(request -> FileRig.response(
                    request,
                    200,
                    rig.slow(1 << 20, 512, java.time.Duration.ofSeconds(1)),
                    1 << 20,
                    "Content-Type: image/png"));
            assertThatThrownBy(() -> rig.file(URL).saveIn(folder, "pic"))
                    .isInstanceOf(FileAlreadyExistsException.class)
                    .hasMessage(told);
            assertThat(rig.time.nanoTime()).as("only the beginning").isEqualTo(1_000_000_000);
            assertThat(rig.log).as("nor tried again").hasSize(1);
            assertThat(there).hasContent("mine");
            assertThat(FileRig.names(folder)).containsExactly("pic.png");
        }
    }

    @Test
    void aFileOfAnotherEndingIsNotInTheWay() throws Exception {
        try (FileRig rig = new FileRig()) {
            Files.writeString(folder.resolve("pic.png"), "mine");
            rig.reply(200, "pixels", "Content-Type: image/webp");
            assertThat(rig.file(URL).saveIn(folder, "pic")).isEqualTo(folder.resolve("pic.webp"));
        }
    }

    @Test
    void aFileThatIsThereIsReplacedWhenThatIsAskedFor() throws Exception {
        try (FileRig rig = new FileRig()) {
            Path there = Files.writeString(folder.resolve("pic.png"), "mine");
            rig.reply(200, "new").reply(200, "newer");
            assertThat(rig.file(URL).saveTo(there, OVERWRITE)).hasContent("new");
            assertThat(rig.file(URL).saveIn(folder, "pic", OVERWRITE))
                    .isEqualTo(there)
                    .hasContent("newer");
            assertThat(FileRig.names(folder)).containsExactly("pic.png");
        }
    }

    @Test
    void aDownloadThatFailsReplacesNothing() throws Exception {
        try (FileRig rig = new FileRig()) {
            Path there = Files.writeString(folder.resolve("pic.png"), "mine");
            rig.reply(410, "");
            assertThatThrownBy(() -> rig.file(URL).saveTo(there, OVERWRITE)).hasMessageContaining("410");
            assertThat(there).hasContent("mine");
            assertThat(FileRig.names(folder)).containsExactly("pic.png");
        }
    }

    /** Fault 2.7: the target is a device. */
    @ParameterizedTest
    @ValueSource(strings = {"/dev/null", "/dev/full", "/dev/tty"})
    void aDeviceIsNeverReplaced(String device) throws Exception {
        Path target = Path.of(device);
        // Not every system has them: there is nothing to replace there.
        assumeTrue(Files.exists(target));
        try (FileRig rig = new FileRig()) {
            for (SaveOptions options : List.of(OVERWRITE, SaveOptions.defaults())) {
                assertThatThrownBy(() -> rig.file(URL).saveTo(target, options))
                        .isInstanceOf(FileAlreadyExistsException.class)
                        .hasMessage(device
                                + ": this is a device, a pipe or another special file, which is never replaced. Name"
                                + " a file");
            }
            assertThat(Files.readAttributes(target, java.nio.file.attribute.BasicFileAttributes.class)
                            .isOther())
                    .isTrue();
            assertThat(rig.log).isEmpty();
        }
    }

    @Test
    void aFolderIsNeverReplaced() throws Exception {
        Files.createDirectory(folder.resolve("pic.png"));
        try (FileRig rig = new FileRig()) {
            assertThatThrownBy(() -> rig.file(URL).saveTo(folder.resolve("pic.png"), OVERWRITE))
                    .isInstanceOf(FileAlreadyExistsException.class)
                    .hasMessage(folder.resolve("pic.png") + ": there is a folder of this name. Choose another name");
        }
    }

    @Test
    void aSymbolicLinkIsNeitherFollowedNorReplaced() throws Exception {
        Path aim = Files.writeString(folder.resolve("aim"), "mine");
        Path link = Files.createSymbolicLink(folder.resolve("pic.png"), aim);
        try (FileRig rig = new FileRig()) {
            assertThatThrownBy(() -> rig.file(URL).saveTo(link, OVERWRITE))
                    .isInstanceOf(FileAlreadyExistsException.class)
                    .hasMessage(link
                            + ": this is a symbolic link, which is neither followed nor replaced. Name the file that it"
                            + " leads to, or remove it");
            Files.delete(aim);
            assertThatThrownBy(() -> rig.file(URL).saveTo(link, OVERWRITE))
                    .as("one that leads nowhere")
                    .isInstanceOf(FileAlreadyExistsException.class);
            assertThat(Files.exists(link, LinkOption.NOFOLLOW_LINKS)).isTrue();
        }
    }

    @Test
    void aFolderThatIsALinkIsAFolder() throws Exception {
        Path real = Files.createDirectory(folder.resolve("real"));
        Path link = Files.createSymbolicLink(folder.resolve("link"), real);
        try (FileRig rig = new FileRig()) {
            rig.reply(200, "pixels");
            assertThat(rig.file(URL).saveIn(link, "pic")).isEqualTo(link.resolve("pic.png"));
            assertThat(real.resolve("pic.png")).hasContent("pixels");
        }
    }

    /** Fault 2.7: of two that save under one name at the same moment one wins, and nothing is replaced. */
    @Test
    void ofManyThatSaveUnderOneNameOneWins() throws Exception {
        try (FileRig rig = new FileRig()) {
            int many = 8;
            List<Throwable> thrown = new ArrayList<>();
            List<Thread> threads = new ArrayList<>();
            CountDownLatch go = new CountDownLatch(many);
            for (int i = 0; i < many; i++) {
                OutputFile file = rig.files.inMemory("image/png", new byte[i + 1]);
                Thread thread = new Thread(() -> {
                    go.countDown();
                    try {
                        go.await();
                        file.saveIn(folder, "pic");
                    } catch (IOException | InterruptedException e) {
                        synchronized (thrown) {
                            thrown.add(e);
                        }
                    }
                });
                threads.add(thread);
                thread.start();
            }
            for (Thread thread : threads) {
                thread.join();
            }
            assertThat(thrown).hasSize(many - 1).allMatch(e -> e instanceof FileAlreadyExistsException);
            assertThat(FileRig.names(folder)).containsExactly("pic.png");
        }
    }

    @Test
    void aFileSystemWithoutHardLinksReplacesNothingEither() throws Exception {
        Path zip = folder.resolve("files.zip");
        try (FileRig rig = new FileRig();
                FileSystem system = FileSystems.newFileSystem(zip, Map.of("create", "true"))) {
            Path root = system.getPath("/pictures");
            OutputFile file = rig.files.inMemory("image/png", FileRig.bytes("pixels"));
            assertThat(file.saveIn(root, "pic")).hasContent("pixels");
            assertThatThrownBy(() -> file.saveIn(root, "pic")).isInstanceOf(FileAlreadyExistsException.class);
            assertThat(file.saveIn(root, "pic", OVERWRITE)).hasContent("pixels");
            assertThat(FileRig.names(root)).containsExactly("pic.png");
        }
    }

    /** Fault 2.7: the file appears while it is downloaded. */
    @Test
    void aFileThatAppearsMeanwhileIsNotReplaced() throws Exception {
        try (FileRig rig = new FileRig()) {
            Path target = folder.resolve("pic.png");
            rig.reply(200, FileRig.PNG);
            SaveOptions options = SaveOptions.progress((bytes, total) -> {
                try {
                    Files.writeString(target, "mine");
                } catch (IOException e) {
                    throw new java.io.UncheckedIOException(e);
                }
            });
            assertThatThrownBy(() -> rig.file(URL).saveTo(target, options))
                    .isInstanceOf(FileAlreadyExistsException.class);
            assertThat(target).hasContent("mine");
            assertThat(FileRig.names(folder)).containsExactly("pic.png");
        }
    }

    /** Fault 2.7: a folder that may not be written to. */
    @Test
    void aFolderThatMayNotBeWrittenToIsTold() throws Exception {
        Path closed = Files.createDirectory(folder.resolve("closed"));
        Files.setPosixFilePermissions(closed, PosixFilePermissions.fromString("r-xr-xr-x"));
        // The administrator may write everywhere but there.
        Path target = (Files.isWritable(closed) ? Path.of("/sys") : closed).resolve("pic.png");
        // Outside Linux an administrator has no such folder.
        assumeTrue(Files.isDirectory(target.getParent()));
        try (FileRig rig = new FileRig()) {
            assertThatThrownBy(() -> rig.file(URL).saveTo(target))
                    .isInstanceOf(IOException.class)
                    .message()
                    .isIn(
                            "'" + target + "' was not saved: this program has no right to write in the folder '"
                                    + target.getParent() + "'. Give it the right, or name another folder",
                            "'" + target + "' was not saved: the folder '" + target.getParent()
                                    + "' takes no file (Read-only file system). Name another folder");
            Path below = target.getParent().resolve("new");
            assertThatThrownBy(() -> rig.file(URL).saveIn(below, "pic"))
                    .hasMessageMatching("'" + below.resolve("pic.png") + "' was not saved: its folder '" + below
                            + "' cannot be made (for want of the right to write in '" + target.getParent()
                            + "'|\\(.*\\))\\. Make it, or name another");
            assertThat(rig.log).isEmpty();
        }
    }

    @Test
    void aFolderThatIsAFileIsTold() throws Exception {
        Path file = Files.createFile(folder.resolve("file"));
        try (FileRig rig = new FileRig()) {
            for (Path below : List.of(file, file.resolve("deep/er"))) {
                assertThatThrownBy(() -> rig.file(URL).saveIn(below, "pic"))
                        .isInstanceOf(IOException.class)
                        .hasMessage("'" + below.resolve("pic.png") + "' was not saved: '" + file
                                + "' is a file, not a folder. Name another folder");
            }
            assertThat(rig.log).isEmpty();
        }
    }

    /** Fault 2.7: a missing folder is made, however deep. */
    @Test
    void aMissingFolderIsMade() throws Exception {
        try (FileRig rig = new FileRig()) {
            rig.reply(200, "pixels");
            assertThat(rig.file(URL).saveIn(folder.resolve("a/b"), "pic")).isEqualTo(folder.resolve("a/b/pic.png"));
        }
    }

    @Test
    void aFolderThatGoesAwayIsTold() throws Exception {
        try (FileRig rig = new FileRig()) {
            Path gone = folder.resolve("gone");
            rig.step(request -> {
                for (String name : FileRig.names(gone)) {
                    Files.delete(gone.resolve(name));
                }
                Files.delete(gone);
                return FileRig.response(request, 200, new okio.Buffer().writeUtf8("pixels"), 6);
            });
            assertThatThrownBy(() -> rig.file(URL).saveIn(gone, "pic"))
                    .hasMessage("'" + gone.resolve("pic.png") + "' was not saved: the folder '" + gone
                            + "' is gone. Make it, or name another folder");
            assertThat(rig.log).hasSize(1);
        }
    }

    @Test
    void aNameThatTheFileSystemDoesNotTakeIsToldBeforeAnythingIsFetched() throws Exception {
        try (FileRig rig = new FileRig()) {
            String name = "x".repeat(300);
            assertThatThrownBy(() -> rig.file(URL).saveIn(folder, name))
                    .isInstanceOf(IOException.class)
                    .hasMessage("'" + folder.resolve(name + ".png")
                            + "' was not saved: the file system does not take its name of 304 characters (File name too"
                            + " long). Choose a shorter one");
            assertThat(rig.log).isEmpty();
            assertThat(FileRig.names(folder)).isEmpty();
        }
    }

    @Test
    void aFullDiskIsToldAndLeavesNothingBehind() throws Exception {
        Path full = Path.of("/dev/full");
        // Linux alone has a disk that is always full.
        assumeTrue(Files.exists(full));
        try (FileRig rig = new FileRig()) {
            rig.step(request -> {
                Path part = folder.resolve(FileRig.names(folder).get(0));
                Files.delete(part);
                Files.createSymbolicLink(part, full);
                return FileRig.response(request, 200, new okio.Buffer().writeUtf8("pixels"), 6);
            });
            assertThatThrownBy(() -> rig.file(URL).saveIn(folder, "pic"))
                    .isInstanceOf(IOException.class)
                    .hasMessage("'" + folder.resolve("pic.png")
                            + "' was not saved: writing failed after 0 bytes (No space left on device). Look after the disk of"
                            + " '" + folder + "', or name another folder");
            assertThat(rig.log).as("not tried again").hasSize(1);
            assertThat(FileRig.names(folder)).isEmpty();
        }
    }

    @Test
    void aSavedFileHasTheRightsOfAnyNewFile() throws Exception {
        try (FileRig rig = new FileRig()) {
            rig.reply(200, "pixels").reply(200, "pixels");
            Path temporary = Files.createTempFile(folder, "spool", null);
            Files.writeString(temporary, "pixels");
            var usual = Files.getPosixFilePermissions(Files.createFile(folder.resolve("usual")));
            for (Path saved : List.of(
                    rig.file(URL).saveIn(folder, "a"),
                    rig.file(URL).saveIn(folder, "a", OVERWRITE),
                    rig.files.inMemory("image/png", new byte[1]).saveIn(folder, "b"),
                    rig.files.spooled("image/png", temporary).saveIn(folder, "c"))) {
                assertThat(Files.getPosixFilePermissions(saved)).isEqualTo(usual);
            }
        }
    }

    @Test
    void savingWhatIsHereIsInterruptedToo() throws Exception {
        try (FileRig rig = new FileRig()) {
            Thread.currentThread().interrupt();
            assertThatThrownBy(
                            () -> rig.files.inMemory("image/png", new byte[1]).saveIn(folder, "pic"))
                    .isInstanceOf(java.io.InterruptedIOException.class)
                    .hasMessage("saving '" + folder.resolve("pic.png") + "' was interrupted");
            assertThat(Thread.interrupted()).isTrue();
            assertThat(FileRig.names(folder)).isEmpty();
        }
    }
}
