def classes = new File(basedir, 'sdk-generated/target/classes/dev/segmind4j/models')
assert new File(classes, 'FluxProRequest.class').exists()
assert classes.list().every { !it.startsWith('OtherModel') } : 'a removed spec left its classes'
true
