package io.shuzheng.anoncreds.restriction;

/** The tags of one credential as far as they are known. */
@FunctionalInterface
public interface TagValues {

    TagValue of(Tag tag);
}
