/** The two classes of jnacl 1.0.0 that JeroMQ calls, under their names and with their meaning. */
@NullMarked
package com.neilalexander.jnacl.crypto;

import org.jspecify.annotations.NullMarked;
