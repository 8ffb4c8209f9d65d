module consumer {
    requires dev.segmind4j.models;
    requires dev.segmind4j.emulator;
}
