#!/usr/bin/env python3
"""The PyPI anoncreds library as a peer: a JSON command a line on standard input, a JSON answer a line on standard output.

    {"verify": {"request", "presentation", "objects"}}            -> {"result": true|false}
    {"request": {"offer", "definition"}}                          -> {"result": credential request}
    {"present": {"credential", "definition", "registry", "list", "tails", "presentationRequest", "objects",
                 "revealed", "unrevealed", "predicates", "selfAttested"}} -> {"result": presentation}
    {"toW3c": {"credential", "issuer", "version"}}                -> {"result": credential in W3C form}
    {"fromW3c": {"credential"}}                                   -> {"result": credential}
    {"presentW3c": {as present, "index" of the credential, no "selfAttested"}} -> {"result": presentation in W3C form}
    {"verifyW3c": {"request", "presentation", "objects"}}         -> {"result": true|false}

A failure of the library is {"error": text}. The peer keeps one link secret and its last request for as long as it runs.
"""

import json
import sys

import anoncreds


class Peer:
    def __init__(self):
        self.link_secret = anoncreds.create_link_secret()
        self.metadata = None

    def verify(self, request, presentation, objects):
        return self._verify(anoncreds.Presentation.load(presentation), request, objects)

    def verifyW3c(self, request, presentation, objects):
        return self._verify(anoncreds.W3cPresentation.load(presentation), request, objects)

    def _verify(self, presentation, request, objects):
        return presentation.verify(
            anoncreds.PresentationRequest.load(request),
            objects["schemas"],
            objects["credentialDefinitions"],
            objects["revocationRegistryDefinitions"],
            objects["revocationStatusLists"],
        )

    def request(self, offer, definition):
        request, self.metadata = anoncreds.CredentialRequest.create(
            "entropy", None, json.dumps(definition), self.link_secret, "default", json.dumps(offer)
        )
        return request.to_dict()

    def present(self, credential, definition, registry, list, tails, presentationRequest, objects, **answers):
        credential = anoncreds.Credential.load(credential).process(
            self.metadata, self.link_secret, json.dumps(definition), json.dumps(registry)
        )
        return anoncreds.Presentation.create(
            json.dumps(presentationRequest),
            self._answer(credential, registry, list, tails, credential.rev_reg_index, answers),
            answers["selfAttested"],
            self.link_secret,
            *self._published(objects),
        ).to_dict()

    def toW3c(self, credential, issuer, version):
        return anoncreds.Credential.load(credential).to_w3c(issuer, version).to_dict()

    def fromW3c(self, credential):
        return anoncreds.Credential.from_w3c(anoncreds.W3cCredential.load(credential)).to_dict()

    def presentW3c(self, credential, definition, registry, list, tails, index, presentationRequest, objects, **answers):
        version = "1.1" if "issuanceDate" in credential else "2.0"
        credential = anoncreds.W3cCredential.load(credential).process(
            self.metadata, self.link_secret, json.dumps(definition), json.dumps(registry)
        )
        return anoncreds.W3cPresentation.create(
            json.dumps(presentationRequest),
            self._answer(credential, registry, list, tails, index, answers),
            self.link_secret,
            *self._published(objects),
            version,
        ).to_dict()

    def _answer(self, credential, registry, list, tails, index, answers):
        status = anoncreds.RevocationStatusList.load(list)
        state = anoncreds.CredentialRevocationState.create(json.dumps(registry), status, index, tails)
        proof = {"timestamp": list["timestamp"], "rev_state": state}
        credentials = anoncreds.PresentCredentials()
        credentials.add_attributes(credential, *answers["revealed"], reveal=True, **proof)
        credentials.add_attributes(credential, *answers["unrevealed"], reveal=False, **proof)
        credentials.add_predicates(credential, *answers["predicates"], **proof)
        return credentials

    def _published(self, objects):
        return [
            {id: json.dumps(each) for id, each in objects[kind].items()}
            for kind in ("schemas", "credentialDefinitions")
        ]


def main():
    peer = Peer()
    for line in sys.stdin:
        [(name, arguments)] = json.loads(line).items()
        try:
            answer = {"result": getattr(peer, name)(**arguments)}
        except anoncreds.AnoncredsError as error:
            answer = {"error": str(error)}
        print(json.dumps(answer), flush=True)


if __name__ == "__main__":
    main()
