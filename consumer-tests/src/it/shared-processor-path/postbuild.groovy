import java.util.zip.ZipFile

// The hook has no pom of its own to ask for the version.
def jars = []
new File(localRepositoryPath, 'dev/segmind4j/segmind4j-processor').eachFileRecurse {
    if (it.name ==~ /segmind4j-processor-.*(?<!-sources|-javadoc)\.jar/) {
        jars << it
    }
}
assert jars.size() == 1
def names = new ZipFile(jars[0]).withCloseable { zip -> zip.entries().collect { it.name } }
assert names.findAll { it.endsWith('.class') && !it.startsWith('dev/segmind4j/processor/') } == ['module-info.class']
assert names.containsAll(['META-INF/NOTICE', 'META-INF/LICENSE'])
true
