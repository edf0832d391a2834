#!/usr/bin/env python3
"""The PyPI anoncreds library as a peer: a JSON command a line on standard input, a JSON answer a line on standard output.

    {"verify": {"request", "presentation", "objects"}}            -> {"result": true|false}
    {"request": {"offer", "definition"}}                          -> {"result": credential request}
    {"present": {"credential", "definition", "registry", "list", "tails", "presentationRequest", "objects",
                 "revealed", "unrevealed", "predicates", "selfAttested"}} -> {"result": presentation}

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
        return anoncreds.Presentation.load(presentation).verify(
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
        status = anoncreds.RevocationStatusList.load(list)
        state = anoncreds.CredentialRevocationState.create(
            json.dumps(registry), status, credential.rev_reg_index, tails
        )
        proof = {"timestamp": list["timestamp"], "rev_state": state}
        credentials = anoncreds.PresentCredentials()
        credentials.add_attributes(credential, *answers["revealed"], reveal=True, **proof)
        credentials.add_attributes(credential, *answers["unrevealed"], reveal=False, **proof)
        credentials.add_predicates(credential, *answers["predicates"], **proof)
        return anoncreds.Presentation.create(
            json.dumps(presentationRequest),
            credentials,
            answers["selfAttested"],
            self.link_secret,
            {id: json.dumps(each) for id, each in objects["schemas"].items()},
            {id: json.dumps(each) for id, each in objects["credentialDefinitions"].items()},
        ).to_dict()


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
