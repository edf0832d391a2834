package io.shuzheng.ledger.client.lying;

import io.shuzheng.ledger.proof.signature.MultiSignature;
import io.shuzheng.ledger.proof.signature.MultiSignatureValue;
import io.shuzheng.ledger.proof.signature.TestSigners;
import io.shuzheng.ledger.proof.trie.StateTrie;
import io.shuzheng.ledger.request.LedgerDid;
import io.shuzheng.primitives.Json;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import tools.jackson.databind.node.ObjectNode;

/** What a lying node does to the answers of an honest one. It has its own keys, and those of no other node. */
enum Cheat {
    OTHER_DATA(Asked.NYM) {
        @Override
        void forge(ObjectNode reply, HonestLedger ledger) {
            changeNym(result(reply));
        }
    },
    NO_PROOF(Asked.NYM) {
        @Override
        void forge(ObjectNode reply, HonestLedger ledger) {
            changeNym(result(reply));
            result(reply).remove("state_proof");
        }
    },
    CHANGED_VALUE_IN_PROOF(Asked.NYM) {
        @Override
        void forge(ObjectNode reply, HonestLedger ledger) {
            changeNym(result(reply));
            ObjectNode proof = (ObjectNode) result(reply).path("state_proof");
            byte[] nodes = Base64.getDecoder().decode(proof.path("proof_nodes").asString(""));
            String changed = new String(nodes, StandardCharsets.ISO_8859_1).replace("verkey\":\"", "verkey\":\"" + "1");
            proof.put("proof_nodes", Base64.getEncoder().encodeToString(changed.getBytes(StandardCharsets.ISO_8859_1)));
        }
    },
    OTHER_ROOT_UNDER_AN_HONEST_SIGNATURE(Asked.NYM) {
        @Override
        void forge(ObjectNode reply, HonestLedger ledger) {
            StateTrie forged = forgedState(reply, ledger);
            MultiSignature honest = ledger.signature(HonestLedger.now(), HonestLedger.SIGNERS);
            prove(
                    reply,
                    forged,
                    new MultiSignature(
                            honest.participants(), honest.signature(), ledger.value(forged, HonestLedger.now())));
        }
    },
    TOO_FEW_PARTICIPANTS(Asked.NYM) {
        @Override
        void forge(ObjectNode reply, HonestLedger ledger) {
            StateTrie forged = forgedState(reply, ledger);
            prove(reply, forged, TestSigners.sign(ledger.value(forged, HonestLedger.now()), List.of(LIAR)));
        }
    },
    REPEATED_PARTICIPANTS(Asked.NYM) {
        @Override
        void forge(ObjectNode reply, HonestLedger ledger) {
            StateTrie forged = forgedState(reply, ledger);
            prove(reply, forged, TestSigners.sign(ledger.value(forged, HonestLedger.now()), List.of(LIAR, LIAR, LIAR)));
        }
    },
    UNKNOWN_PARTICIPANTS(Asked.NYM) {
        @Override
        void forge(ObjectNode reply, HonestLedger ledger) {
            StateTrie forged = forgedState(reply, ledger);
            prove(
                    reply,
                    forged,
                    TestSigners.sign(
                            ledger.value(forged, HonestLedger.now()), List.of(LIAR, "Accomplice1", "Accomplice2")));
        }
    },
    PARTICIPANTS_THAT_DID_NOT_SIGN(Asked.NYM) {
        @Override
        void forge(ObjectNode reply, HonestLedger ledger) {
            StateTrie forged = forgedState(reply, ledger);
            MultiSignatureValue value = ledger.value(forged, HonestLedger.now());
            MultiSignature own = TestSigners.sign(value, List.of(LIAR));
            prove(reply, forged, new MultiSignature(HonestLedger.SIGNERS, own.signature(), value));
        }
    },
    OLD_STATE(Asked.NYM) {
        @Override
        void forge(ObjectNode reply, HonestLedger ledger) {
            String did = result(reply).path("dest").asString("");
            StateTrie before = ledger.state().remove(HonestLedger.keyOf(LedgerDid.of(did)));
            claimAbsence(result(reply));
            result(reply)
                    .set(
                            "state_proof",
                            HonestLedger.proof(
                                    before,
                                    did,
                                    TestSigners.sign(
                                            ledger.value(before, HonestLedger.now() - DAY), HonestLedger.SIGNERS)));
        }
    },
    PROOF_OF_ANOTHER_KEY(Asked.NYM) {
        @Override
        void forge(ObjectNode reply, HonestLedger ledger) {
            changeNym(result(reply));
            result(reply)
                    .set(
                            "state_proof",
                            HonestLedger.proof(
                                    ledger.state(),
                                    ABSENT,
                                    ledger.signature(HonestLedger.now(), HonestLedger.SIGNERS)));
        }
    },
    ABSENCE_CLAIMED(Asked.NYM) {
        @Override
        void forge(ObjectNode reply, HonestLedger ledger) {
            claimAbsence(result(reply));
        }
    },
    ABSENCE_OF_ANOTHER_KEY(Asked.NYM) {
        @Override
        void forge(ObjectNode reply, HonestLedger ledger) {
            claimAbsence(result(reply));
            result(reply)
                    .set(
                            "state_proof",
                            HonestLedger.proof(
                                    ledger.state(),
                                    ABSENT,
                                    ledger.signature(HonestLedger.now(), HonestLedger.SIGNERS)));
        }
    },
    ANSWER_TO_ANOTHER_QUESTION(Asked.NYM) {
        @Override
        void forge(ObjectNode reply, HonestLedger ledger) {
            result(reply).put("dest", ABSENT);
            claimAbsence(result(reply));
            result(reply)
                    .set(
                            "state_proof",
                            HonestLedger.proof(
                                    ledger.state(),
                                    ABSENT,
                                    ledger.signature(HonestLedger.now(), HonestLedger.SIGNERS)));
        }
    },
    OTHER_NUMBER_AND_TIME(Asked.NYM) {
        @Override
        void forge(ObjectNode reply, HonestLedger ledger) {
            result(reply).put("seqNo", 1).put("txnTime", 1);
        }
    },
    WRONG_REQUEST_NUMBER(Asked.ANYTHING) {
        @Override
        void forge(ObjectNode reply, HonestLedger ledger) {
            result(reply).put("reqId", 5);
        }
    },
    REFUSAL(Asked.ANYTHING) {
        @Override
        void forge(ObjectNode reply, HonestLedger ledger) {
            ObjectNode result = result(reply).deepCopy();
            reply.removeAll();
            reply.put("op", "REJECT").put("reason", "you may not");
            reply.set("identifier", result.path("identifier"));
            reply.set("reqId", result.path("reqId"));
        }
    },
    CHANGED_TRANSACTION(Asked.TRANSACTION) {
        @Override
        void forge(ObjectNode reply, HonestLedger ledger) {
            ((ObjectNode) result(reply).path("data").path("txn").path("data")).put("verkey", "forged");
        }
    },
    OTHER_AUDIT_PATH(Asked.TRANSACTION) {
        @Override
        void forge(ObjectNode reply, HonestLedger ledger) {
            ObjectNode data = (ObjectNode) result(reply).path("data");
            ((ObjectNode) data.path("txn").path("data")).put("verkey", "forged");
            data.putArray("auditPath").add("11111111111111111111111111111111");
        }
    },
    SILENCE(Asked.ANYTHING) {
        @Override
        List<byte[]> frames(ObjectNode reply, HonestLedger ledger) {
            return List.of();
        }
    },
    GARBAGE(Asked.ANYTHING) {
        @Override
        List<byte[]> frames(ObjectNode reply, HonestLedger ledger) {
            return List.of(
                    new byte[0],
                    new byte[] {(byte) 0xff, 0},
                    "[[[[".getBytes(StandardCharsets.UTF_8),
                    "{\"op\":\"REPLY\",\"result\":7}".getBytes(StandardCharsets.UTF_8),
                    "{\"op\":7}".getBytes(StandardCharsets.UTF_8));
        }
    },
    GIANT_FRAME(Asked.ANYTHING) {
        @Override
        List<byte[]> frames(ObjectNode reply, HonestLedger ledger) {
            return List.of(new byte[5 * 1024 * 1024]);
        }
    };

    /** The lying node. */
    static final String LIAR = "Node4";

    private static final String ABSENT = "Jw6Bo1oXzLrTNhWqmZkLTX";
    private static final long DAY = 86_400;

    /** What a cheat lies about. */
    enum Asked {
        NYM("105"),
        TRANSACTION("3"),
        ANYTHING("");

        private final String type;

        Asked(String type) {
            this.type = type;
        }

        boolean isAskedBy(ObjectNode request) {
            return type.isEmpty()
                    || request.path("operation").path("type").asString("").equals(type);
        }
    }

    private final Asked asked;

    Cheat(Asked asked) {
        this.asked = asked;
    }

    Asked asked() {
        return asked;
    }

    /** Changes an answer for the worse. */
    void forge(ObjectNode reply, HonestLedger ledger) {}

    /** What is sent instead of an honest reply. */
    List<byte[]> frames(ObjectNode reply, HonestLedger ledger) {
        forge(reply, ledger);
        return List.of(Json.write(reply).getBytes(StandardCharsets.UTF_8));
    }

    private static ObjectNode result(ObjectNode reply) {
        return (ObjectNode) reply.path("result");
    }

    private static void changeNym(ObjectNode result) {
        changed(result).ifPresent(nym -> result.put("data", Json.write(nym)));
    }

    private static Optional<ObjectNode> changed(ObjectNode result) {
        return result.path("data").isString()
                ? Optional.of(
                        Json.parseObject(result.path("data").stringValue()).put("role", "0"))
                : Optional.empty();
    }

    private static void claimAbsence(ObjectNode result) {
        result.putNull("data").putNull("seqNo").putNull("txnTime");
    }

    /** The state of the ledger with another value for what is asked; the result then says so. */
    private static StateTrie forgedState(ObjectNode reply, HonestLedger ledger) {
        changeNym(result(reply));
        ObjectNode nym = changed(result(reply)).orElseGet(Json::object);
        nym.remove("dest");
        String did = result(reply).path("dest").asString("");
        return ledger.state()
                .put(HonestLedger.keyOf(LedgerDid.of(did)), Json.write(nym).getBytes(StandardCharsets.UTF_8));
    }

    private static void prove(ObjectNode reply, StateTrie forged, MultiSignature signature) {
        result(reply)
                .set(
                        "state_proof",
                        HonestLedger.proof(forged, result(reply).path("dest").asString(""), signature));
    }
}
