package io.shuzheng.schemas;

/**
 * One attribute of a credential.
 *
 * @param name the attribute's name in the AnonCreds schema
 * @param kind what its raw value may be
 * @param title its name for people, in Chinese
 */
public record AttributeDefinition(String name, AttributeKind kind, String title) {}
