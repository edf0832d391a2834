package io.shuzheng.anoncreds.w3c;

import io.shuzheng.anoncreds.internal.msgpack.Shape;
import io.shuzheng.anoncreds.internal.msgpack.Shapes;
import io.shuzheng.anoncreds.internal.msgpack.Structure;

/** What the proof values hold, member by member in the order of the reference library. */
final class ProofShapes {

    private static final Shape PRIMARY_SIGNATURE = Structure.empty()
            .with("m_2", Shapes.NUMBER)
            .with("a", Shapes.NUMBER)
            .with("e", Shapes.NUMBER)
            .with("v", Shapes.NUMBER);

    private static final Shape WITNESS_SIGNATURE = Structure.empty()
            .with("sigma_i", Shapes.POINT_G2)
            .with("u_i", Shapes.POINT_G2)
            .with("g_i", Shapes.POINT_G1);

    private static final Shape NON_REVOCATION_SIGNATURE = Structure.empty()
            .with("sigma", Shapes.POINT_G1)
            .with("c", Shapes.GROUP_ORDER_ELEMENT)
            .with("vr_prime_prime", Shapes.GROUP_ORDER_ELEMENT)
            .with("witness_signature", WITNESS_SIGNATURE)
            .with("g_i", Shapes.POINT_G1)
            .with("i", Shapes.INDEX)
            .with("m2", Shapes.GROUP_ORDER_ELEMENT);

    static final Shape CREDENTIAL_SIGNATURE = Structure.empty()
            .with("schema_id", Shapes.TEXT)
            .with("cred_def_id", Shapes.TEXT)
            .withOptional("rev_reg_id", Shapes.TEXT)
            .with(
                    "signature",
                    Structure.empty()
                            .with("p_credential", PRIMARY_SIGNATURE)
                            .withNullable("r_credential", NON_REVOCATION_SIGNATURE))
            .with(
                    "signature_correctness_proof",
                    Structure.empty().with("se", Shapes.NUMBER).with("c", Shapes.NUMBER))
            .withOptional("rev_reg", Structure.empty().with("accum", Shapes.ANY_POINT_G2))
            .withOptional("witness", Structure.empty().with("omega", Shapes.ANY_POINT_G2));

    private static final Shape EQUALITY_PROOF = Structure.empty()
            .with("revealed_attrs", Shapes.NUMBERS)
            .with("a_prime", Shapes.NUMBER)
            .with("e", Shapes.NUMBER)
            .with("v", Shapes.NUMBER)
            .with("m", Shapes.NUMBERS)
            .with("m2", Shapes.NUMBER);

    private static final Shape INEQUALITY_PROOF = Structure.empty()
            .with("u", Shapes.NUMBERS)
            .with("r", Shapes.NUMBERS)
            .with("mj", Shapes.NUMBER)
            .with("alpha", Shapes.NUMBER)
            .with("t", Shapes.NUMBERS)
            .with(
                    "predicate",
                    Structure.empty()
                            .with("attr_name", Shapes.TEXT)
                            .with("p_type", Shapes.TEXT)
                            .with("value", Shapes.INTEGER));

    private static final Shape NON_REVOCATION_RESPONSES = Structure.empty()
            .with("rho", Shapes.GROUP_ORDER_ELEMENT)
            .with("r", Shapes.GROUP_ORDER_ELEMENT)
            .with("r_prime", Shapes.GROUP_ORDER_ELEMENT)
            .with("r_prime_prime", Shapes.GROUP_ORDER_ELEMENT)
            .with("r_prime_prime_prime", Shapes.GROUP_ORDER_ELEMENT)
            .with("o", Shapes.GROUP_ORDER_ELEMENT)
            .with("o_prime", Shapes.GROUP_ORDER_ELEMENT)
            .with("m", Shapes.GROUP_ORDER_ELEMENT)
            .with("m_prime", Shapes.GROUP_ORDER_ELEMENT)
            .with("t", Shapes.GROUP_ORDER_ELEMENT)
            .with("t_prime", Shapes.GROUP_ORDER_ELEMENT)
            .withOptional("m2", Shapes.GROUP_ORDER_ELEMENT)
            .with("s", Shapes.GROUP_ORDER_ELEMENT)
            .with("c", Shapes.GROUP_ORDER_ELEMENT);

    private static final Shape NON_REVOCATION_COMMITMENTS = Structure.empty()
            .with("e", Shapes.POINT_G1)
            .with("d", Shapes.POINT_G1)
            .with("a", Shapes.POINT_G1)
            .with("g", Shapes.POINT_G1)
            .with("w", Shapes.POINT_G2)
            .with("s", Shapes.POINT_G2)
            .with("u", Shapes.POINT_G2);

    private static final Shape SUB_PROOF = Structure.empty()
            .with(
                    "primary_proof",
                    Structure.empty()
                            .with("eq_proof", EQUALITY_PROOF)
                            .with("ge_proofs", Shapes.listOf(INEQUALITY_PROOF)))
            .withNullable(
                    "non_revoc_proof",
                    Structure.empty()
                            .with("x_list", NON_REVOCATION_RESPONSES)
                            .with("c_list", NON_REVOCATION_COMMITMENTS));

    static final Shape CREDENTIAL_PRESENTATION = Structure.empty()
            .with("schema_id", Shapes.TEXT)
            .with("cred_def_id", Shapes.TEXT)
            .withOptional("rev_reg_id", Shapes.TEXT)
            .withOptional("timestamp", Shapes.TIMESTAMP)
            .with("sub_proof", SUB_PROOF);

    static final Shape PRESENTATION = Structure.empty()
            .with(
                    "aggregated",
                    Structure.empty().with("c_hash", Shapes.NUMBER).with("c_list", Shapes.listOf(Shapes.COMMITMENT)));

    private ProofShapes() {}
}
