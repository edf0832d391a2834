"""Checks that a compose file is one, and that its nodes are apart from each other and from the world.

    check_compose.py COMPOSE.yaml
"""

import pathlib
import sys

import yaml


def require(condition, message):
    if not condition:
        sys.exit(f"check_compose.py: {message}")


def main(path):
    compose = yaml.safe_load(pathlib.Path(path).read_text())
    services = compose["services"]
    require(len(services) == 4, "there are four nodes")
    ports, volumes = set(), set()
    for name, service in services.items():
        environment = service["environment"]
        require(environment["NODE_ADDRESS"] == "127.0.0.1", f"{name} listens on loopback")
        require(service["read_only"] and service["cap_drop"] == ["ALL"], f"{name} is confined")
        require("ports" not in service and "user" not in service, f"{name} is run as the image says")
        ports |= {int(environment["NODE_PORT"]), int(environment["NODE_PORT"]) + 1}
        own = [volume.split(":")[0] for volume in service["volumes"] if volume.split(":")[1] == "/var/lib/indy"]
        require(len(own) == 1 and own[0] in compose["volumes"], f"{name} keeps its data in a volume")
        volumes |= set(own)
    require(len(ports) == 8 and len(volumes) == 4, "no two nodes share a port or a volume")


main(sys.argv[1])
