@NullMarked
package io.shuzheng.anoncreds.w3c;

import org.jspecify.annotations.NullMarked;
