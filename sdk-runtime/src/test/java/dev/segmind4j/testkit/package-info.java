/** What several tests share: a client on a clock that is moved by hand, an API that answers as told, a model. */
@NullMarked
package dev.segmind4j.testkit;

import org.jspecify.annotations.NullMarked;
