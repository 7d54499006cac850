"""The shim in a real interpreter with a real boto3, against a listener that records who is called."""

from __future__ import annotations

import http.server
import os
import subprocess
import sys
import threading
from collections.abc import Iterator
from pathlib import Path

import pytest

SHIM = Path(__file__).resolve().parent.parent
IDENTITY = (
    b'<GetCallerIdentityResponse xmlns="https://sts.amazonaws.com/doc/2011-06-15/"><GetCallerIdentityResult>'
    b"<Arn>arn:aws:iam::000000000000:root</Arn><UserId>u</UserId><Account>000000000000</Account>"
    b"</GetCallerIdentityResult></GetCallerIdentityResponse>"
)
# Any look-up of another host would be a call that leaves the machine: it fails at once instead.
PRELUDE = """
import socket
real = socket.getaddrinfo
def guarded(host, *rest, **named):
    if host not in ("127.0.0.1", "localhost"):
        raise SystemExit(f"leaves the machine: {host}")
    return real(host, *rest, **named)
socket.getaddrinfo = guarded
"""


@pytest.fixture
def plane() -> Iterator[str]:
    class Answer(http.server.BaseHTTPRequestHandler):
        def do_POST(self) -> None:
            self.rfile.read(int(self.headers["content-length"]))
            self.send_response(200)
            self.send_header("content-length", str(len(IDENTITY)))
            self.end_headers()
            self.wfile.write(IDENTITY)

        def log_message(self, *_: object) -> None:
            pass

    server = http.server.ThreadingHTTPServer(("127.0.0.1", 0), Answer)
    threading.Thread(target=server.serve_forever, daemon=True).start()
    yield f"http://127.0.0.1:{server.server_port}"
    server.shutdown()
    server.server_close()


def run(code: str, endpoint: str | None, path: tuple[Path, ...] = ()) -> str:
    environment = {
        **{name: value for name, value in os.environ.items() if not name.startswith(("AWS_", "SAGEMAKER_"))},
        "PYTHONPATH": os.pathsep.join(map(str, (SHIM, *path))),
        "AWS_ACCESS_KEY_ID": "test",
        "AWS_SECRET_ACCESS_KEY": "test",
        "AWS_DEFAULT_REGION": "eu-west-3",
        **({"AWS_ENDPOINT_URL": endpoint} if endpoint else {}),
    }
    command = [sys.executable, "-c", PRELUDE + code]
    done = subprocess.run(command, env=environment, capture_output=True, text=True, timeout=60, check=False)
    return (done.stdout + done.stderr).strip()


STS = """
import boto3
client = boto3.client("sts", endpoint_url={endpoint!r})
print(client.get_caller_identity()["Account"])
"""


@pytest.mark.parametrize(
    "endpoint", ["https://sts.eu-west-3.amazonaws.com", None, "https://sts.cn-north-1.amazonaws.com.cn"]
)
def test_a_client_of_aws_itself_reaches_the_plane(plane: str, endpoint: str | None) -> None:
    assert run(STS.format(endpoint=endpoint), plane) == "000000000000"


def test_an_endpoint_that_is_not_of_aws_is_left_alone(plane: str) -> None:
    assert run(STS.format(endpoint="https://minio.example.org"), plane) == "leaves the machine: minio.example.org"


def test_a_name_that_only_looks_like_one_of_aws_is_left_alone(plane: str) -> None:
    asked = "https://sts.amazonaws.com.example.org"
    assert run(STS.format(endpoint=asked), plane) == "leaves the machine: sts.amazonaws.com.example.org"


@pytest.mark.parametrize("endpoint", [None, "https://example.org", "http://127.0.0.1.example.org"])
def test_nothing_is_redirected_without_a_plane_on_this_machine(endpoint: str | None) -> None:
    asked = "https://sts.eu-west-3.amazonaws.com"
    assert run(STS.format(endpoint=asked), endpoint) == "leaves the machine: sts.eu-west-3.amazonaws.com"


def test_a_program_without_botocore_starts_as_usual(plane: str) -> None:
    code = "import sys; print('botocore' in sys.modules, any('_AfterImport' in repr(each) for each in sys.meta_path))"
    assert run(code, plane) == "False True"


def test_the_sitecustomize_that_it_hides_still_runs(plane: str, tmp_path: Path) -> None:
    (tmp_path / "sitecustomize.py").write_text("import builtins; builtins.hidden_one_ran = True")
    assert run("print(hidden_one_ran)", plane, (tmp_path,)) == "True"


def test_the_telemetry_of_the_sagemaker_sdk_is_off(plane: str) -> None:
    code = "import os; print(os.environ['SAGEMAKER_ADMIN_CONFIG_OVERRIDE'])"
    assert run(code, plane) == str(SHIM / "sagemaker-config.yaml")
