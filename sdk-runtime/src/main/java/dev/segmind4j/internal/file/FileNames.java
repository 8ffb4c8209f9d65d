package dev.segmind4j.internal.file;

import dev.segmind4j.internal.http.ServerText;
import java.nio.file.Path;
import java.util.Locale;
import java.util.regex.Pattern;

/** Which names a file may be saved under. */
final class FileNames {
    /** What Windows takes for a device, whatever comes behind a dot. */
    private static final Pattern DEVICE =
            Pattern.compile("(CON|PRN|AUX|NUL|CONIN\\$|CONOUT\\$|(COM|LPT)[0-9\u00b9\u00b2\u00b3]) *(\\..*)?");

    private static final String FORBIDDEN = "/\\<>:\"|?*";

    private FileNames() {}

    /** Checks a name that is to be good on every system, so that what works here works everywhere. */
    static String portable(String name) {
        if (name.isEmpty() || name.equals(".") || name.equals("..")) {
            throw refused(name, "it must not be empty, '.' or '..'");
        }
        checkSafe(name);
        for (int i = 0; i < name.length(); i++) {
            if (FORBIDDEN.indexOf(name.charAt(i)) >= 0) {
                throw refused(
                        name,
                        "it contains '" + name.charAt(i)
                                + "'; no system takes a '/', and Windows none of \\ < > : \" | ? *");
            }
        }
        char last = name.charAt(name.length() - 1);
        if (last == '.' || last == ' ') {
            throw refused(name, "it ends with a " + (last == '.' ? "dot" : "space") + ", which Windows drops");
        }
        return name;
    }

    /** Checks the name of a path that the user made, which may have whatever its file system takes. */
    static Path safe(Path file) {
        Path name = file.getFileName();
        if (name == null || name.toString().isEmpty()) {
            throw new IllegalArgumentException("'" + file + "' is no file: it has no name");
        }
        if (name.toString().equals(".") || name.toString().equals("..")) {
            throw new IllegalArgumentException("'" + file + "' is a folder, not a file");
        }
        checkSafe(name.toString());
        return file;
    }

    private static void checkSafe(String name) {
        for (int i = 0; i < name.length(); i++) {
            if (Character.isISOControl(name.charAt(i))) {
                throw refused(name, String.format("it contains a control character, U+%04X", (int) name.charAt(i)));
            }
        }
        if (DEVICE.matcher(name.toUpperCase(Locale.ROOT)).matches()) {
            throw refused(name, "Windows takes it for a device, with any ending");
        }
    }

    private static IllegalArgumentException refused(String name, String why) {
        return new IllegalArgumentException(
                "'" + ServerText.line(name, 300) + "' is no name that a file may be saved under: " + why);
    }

    /** The name with the extension, which is not added twice. */
    static String withExtension(String name, String extension) {
        String ending = "." + extension;
        return name.length() > ending.length()
                        && name.regionMatches(true, name.length() - ending.length(), ending, 0, ending.length())
                ? name
                : name + ending;
    }
}
