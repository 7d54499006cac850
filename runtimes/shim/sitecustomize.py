"""Sends AWS clients of Python programs to a local plane even where a library names AWS's own endpoint.

`slipway env` puts this folder on PYTHONPATH; Python imports the module at start. boto3 follows AWS_ENDPOINT_URL by
itself (since 1.28), but the SageMaker SDK builds its STS client with an explicit `https://sts.<region>.amazonaws.com`,
which wins over that variable. Nothing happens unless AWS_ENDPOINT_URL is set and points to this machine.

Only the standard library, no import of botocore before the program asks for it, and no failure here may stop Python.
"""

import importlib.machinery
import importlib.util
import os
import re
import sys

_HERE = os.path.dirname(os.path.abspath(__file__))
_LOOPBACK = re.compile(r"^https?://(127\.\d+\.\d+\.\d+|localhost|\[::1\])(:\d+)?(/|$)", re.IGNORECASE)
_AWS = re.compile(r"^https?://([a-z0-9-]+\.)+(amazonaws\.com(\.cn)?|api\.aws)(:\d+)?(/|$)", re.IGNORECASE)
# The first botocore that reads AWS_ENDPOINT_URL.
_KNOWS_ENDPOINT_URL = (1, 31, 0)


def _chain():
    """Runs the `sitecustomize` that this one hides: distributions and editors have theirs."""
    path = [entry for entry in sys.path if os.path.abspath(entry or ".") != _HERE]
    spec = importlib.machinery.PathFinder.find_spec("sitecustomize", path)
    if spec is not None and spec.loader is not None and spec.origin != __file__:
        spec.loader.exec_module(importlib.util.module_from_spec(spec))


def _redirect(session_module):
    """Wraps `Session.create_client`, through which every client and resource of boto3 is made."""
    import inspect  # botocore has loaded it by now; at start it would be most of the shim's cost

    session_class = session_module.Session
    original = session_class.create_client
    signature = inspect.signature(original)
    if "endpoint_url" not in signature.parameters:
        return
    version = tuple(int(part) for part in re.findall(r"\d+", session_module.__version__)[:3])

    def create_client(self, *args, **kwargs):
        plane = os.environ.get("AWS_ENDPOINT_URL", "")
        if _LOOPBACK.match(plane):
            call = signature.bind(self, *args, **kwargs)
            asked = call.arguments.get("endpoint_url")
            if _AWS.match(asked) if asked else version < _KNOWS_ENDPOINT_URL:
                call.arguments["endpoint_url"] = plane
            args, kwargs = call.args[1:], call.kwargs
        return original(self, *args, **kwargs)

    create_client.__doc__ = original.__doc__
    create_client.__wrapped__ = original
    session_class.create_client = create_client


class _AfterImport:
    """Lets `botocore.session` load as usual, then wraps it once."""

    def find_spec(self, name, path=None, target=None):
        if name != "botocore.session":
            return None
        sys.meta_path.remove(self)
        spec = importlib.util.find_spec(name)
        if spec is None or spec.loader is None:
            return None
        load = spec.loader.exec_module

        def load_and_wrap(module):
            load(module)
            try:
                _redirect(module)
            except Exception as error:
                print(f"slipway: boto3 is not redirected to the plane: {error!r}", file=sys.stderr)

        spec.loader.exec_module = load_and_wrap
        return spec


def _silence_sdk_telemetry():
    """The SageMaker SDK reports each call to AWS; an account of the plane is nobody's business.

    Its own opt-out is a configuration file. A configuration that the user or the administrator has is left alone.
    """
    folders = os.environ.get("XDG_CONFIG_DIRS", "/etc/xdg").split(os.pathsep) + ["/Library/Application Support"]
    if any(os.path.exists(os.path.join(folder, "sagemaker", "config.yaml")) for folder in folders):
        return
    os.environ.setdefault("SAGEMAKER_ADMIN_CONFIG_OVERRIDE", os.path.join(_HERE, "sagemaker-config.yaml"))


if _LOOPBACK.match(os.environ.get("AWS_ENDPOINT_URL", "")):
    try:
        sys.meta_path.insert(0, _AfterImport())
        _silence_sdk_telemetry()
    except Exception as error:
        print(f"slipway: the Python shim is off: {error!r}", file=sys.stderr)

_chain()
