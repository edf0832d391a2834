/** The logistics company: holds data about enterprises, and lets results be computed from them, never the data out. */
@NullMarked
package io.shuzheng.voucher.logistics;

import org.jspecify.annotations.NullMarked;
