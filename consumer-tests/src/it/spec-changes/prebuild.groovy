import java.nio.file.Files

// The real module and the real specs, so that the build under test is the one that is shipped.
def root = new File(basedir, '../../../..').canonicalFile
def take = { String path ->
    def target = new File(basedir, path)
    target.parentFile.mkdirs()
    Files.copy(new File(root, path).toPath(), target.toPath())
}
take('.mvn/jvm.config')
take('sdk-generated/pom.xml')
new File(root, 'sdk-generated/src').eachFileRecurse { file ->
    if (file.isFile()) {
        take(root.toPath().relativize(file.toPath()).toString())
    }
}
new File(root, 'model-specs').eachFileMatch(~/.*\.(yaml|json)/) { take('model-specs/' + it.name) }
true
