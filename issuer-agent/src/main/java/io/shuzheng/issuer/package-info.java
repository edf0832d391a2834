/** Publishes schemas, credential definitions and revocation registries; issues and revokes. */
@NullMarked
package io.shuzheng.issuer;

import org.jspecify.annotations.NullMarked;
