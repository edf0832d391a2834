/**
 * Admin APIs: one set of conventions for issuer, holder and verifier.
 *
 * <p>{@link io.shuzheng.agent.admin.AdminServer} runs Spring MVC on Jetty beside an agent, with the controllers that every
 * agent has and those that it is given. Requests carry the API key; bodies are strict JSON of limited size; errors are
 * problem details (RFC 9457); {@code /openapi.json} describes all of it, and {@code /health} answers without a key.
 */
@NullMarked
package io.shuzheng.agent.admin;

import org.jspecify.annotations.NullMarked;
