package io.shuzheng.anoncreds.internal.nativelib;

import com.sun.jna.Library;
import com.sun.jna.Pointer;
import com.sun.jna.ptr.ByteByReference;
import com.sun.jna.ptr.LongByReference;
import com.sun.jna.ptr.PointerByReference;
import io.shuzheng.anoncreds.internal.nativelib.FfiTypes.Buffer;
import io.shuzheng.anoncreds.internal.nativelib.FfiTypes.BufferByValue;
import io.shuzheng.anoncreds.internal.nativelib.FfiTypes.ListByValue;
import io.shuzheng.anoncreds.internal.nativelib.FfiTypes.RevocationInfo;
import org.jspecify.annotations.Nullable;

/**
 * The functions of libanoncreds 0.2.3, named without their prefix {@code anoncreds_} and in camel case.
 *
 * <p>Handles are {@code size_t}, which is 64 bits on every supported platform; so is the error code that each function
 * returns. Strings are UTF-8 with a closing zero.
 */
public interface LibAnonCreds extends Library {

    Pointer version();

    long getCurrentError(PointerByReference errorJson);

    void stringFree(Pointer string);

    void bufferFree(BufferByValue buffer);

    void objectFree(long handle);

    long objectGetJson(long handle, Buffer result);

    long createLinkSecret(PointerByReference result);

    long schemaFromJson(BufferByValue json, LongByReference result);

    long credentialDefinitionFromJson(BufferByValue json, LongByReference result);

    long credentialDefinitionPrivateFromJson(BufferByValue json, LongByReference result);

    long keyCorrectnessProofFromJson(BufferByValue json, LongByReference result);

    long credentialOfferFromJson(BufferByValue json, LongByReference result);

    long credentialRequestFromJson(BufferByValue json, LongByReference result);

    long credentialRequestMetadataFromJson(BufferByValue json, LongByReference result);

    long credentialFromJson(BufferByValue json, LongByReference result);

    long revocationRegistryDefinitionFromJson(BufferByValue json, LongByReference result);

    long revocationRegistryDefinitionPrivateFromJson(BufferByValue json, LongByReference result);

    long revocationStatusListFromJson(BufferByValue json, LongByReference result);

    long revocationStateFromJson(BufferByValue json, LongByReference result);

    long presentationRequestFromJson(BufferByValue json, LongByReference result);

    long presentationFromJson(BufferByValue json, LongByReference result);

    long createCredentialDefinition(
            Pointer schemaId,
            long schema,
            Pointer tag,
            Pointer issuerId,
            Pointer signatureType,
            byte supportRevocation,
            LongByReference definition,
            LongByReference privateKey,
            LongByReference keyProof);

    long createCredentialOffer(Pointer schemaId, Pointer definitionId, long keyProof, LongByReference offer);

    long createCredentialRequest(
            @Nullable Pointer entropy,
            @Nullable Pointer proverDid,
            long definition,
            Pointer linkSecret,
            Pointer linkSecretId,
            long offer,
            LongByReference request,
            LongByReference metadata);

    long createCredential(
            long definition,
            long privateKey,
            long offer,
            long request,
            ListByValue names,
            ListByValue rawValues,
            ListByValue encodedValues,
            @Nullable RevocationInfo revocation,
            LongByReference credential);

    long processCredential(
            long credential,
            long metadata,
            Pointer linkSecret,
            long definition,
            long registry,
            LongByReference processed);

    long createRevocationRegistryDef(
            long definition,
            Pointer definitionId,
            Pointer issuerId,
            Pointer tag,
            Pointer registryType,
            long maxCredentials,
            Pointer tailsDirectory,
            LongByReference registry,
            LongByReference privateKey);

    long createRevocationStatusList(
            long definition,
            Pointer registryId,
            long registry,
            long privateKey,
            Pointer issuerId,
            byte issuanceByDefault,
            long timestamp,
            LongByReference list);

    long updateRevocationStatusList(
            long definition,
            long registry,
            long privateKey,
            long current,
            ListByValue issued,
            ListByValue revoked,
            long timestamp,
            LongByReference list);

    long createOrUpdateRevocationState(
            long registry,
            long list,
            long index,
            Pointer tailsPath,
            long state,
            long oldList,
            LongByReference newState);

    long createPresentation(
            long request,
            ListByValue credentials,
            ListByValue credentialsProve,
            ListByValue selfAttestedNames,
            ListByValue selfAttestedValues,
            Pointer linkSecret,
            ListByValue schemas,
            ListByValue schemaIds,
            ListByValue definitions,
            ListByValue definitionIds,
            LongByReference presentation);

    long verifyPresentation(
            long presentation,
            long request,
            ListByValue schemas,
            ListByValue schemaIds,
            ListByValue definitions,
            ListByValue definitionIds,
            ListByValue registries,
            ListByValue registryIds,
            ListByValue statusLists,
            ListByValue intervalOverrides,
            ByteByReference result);
}
