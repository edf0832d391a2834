"""Gives indy-node its configuration from $POOL_DIR/etc, which the packages look for in /etc/indy."""

import asyncio.coroutines
import os

if not hasattr(asyncio.coroutines, "CoroWrapper"):
    # Gone since Python 3.11; indy-plenum only asks whether something is one.
    asyncio.coroutines.CoroWrapper = type("CoroWrapper", (), {})


def load():
    import plenum  # reads its plug-ins' configuration on import
    import plenum.config

    plenum.config.GENERAL_CONFIG_DIR = os.path.join(os.environ["POOL_DIR"], "etc")
    from indy_common.config_util import getConfig

    return getConfig()
