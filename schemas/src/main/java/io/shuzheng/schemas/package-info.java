/** The credential, message and JSON schemas, as resources with typed names. */
@NullMarked
package io.shuzheng.schemas;

import org.jspecify.annotations.NullMarked;
