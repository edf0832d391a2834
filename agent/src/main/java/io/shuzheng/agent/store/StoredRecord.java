package io.shuzheng.agent.store;

/** A value together with the id under which it is stored. Prints the id only. */
public record StoredRecord<T>(String id, T value) {

    @Override
    public String toString() {
        return "StoredRecord[" + id + "]";
    }
}
