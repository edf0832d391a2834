package io.shuzheng.ledger.client;

/** {@link IndyPoolTest} with libindy_vdr. */
@AnyLedger
class NativePoolTest extends IndyPoolTest {

    NativePoolTest(TestLedger ledger) {
        super(ledger.byNativeClient());
    }
}
