"""The jars of jars.lock in the user's cache: fetched once by Ivy, which is inside Spark, and checked.

provenance: client spark
"""

import hashlib
import os
import re
import shutil
import subprocess
import tempfile
from pathlib import Path

import pyspark

LOCK = Path(__file__).with_name("jars.lock")
OLDEST_JAVA = 17
NEEDED = f"Spark needs Java {OLDEST_JAVA} or newer in PATH or JAVA_HOME"


def java():
    """The path of a Java that this Spark runs on; ends the program with words when there is none."""
    home = os.environ.get("JAVA_HOME")
    program = str(Path(home, "bin/java")) if home else shutil.which("java")
    try:
        said = subprocess.run([program or "java", "-version"], capture_output=True, text=True, check=True).stderr
    except (OSError, subprocess.CalledProcessError) as error:
        raise SystemExit(f"{NEEDED}; there is none: {error}") from error
    version = re.search(r'version "(\d+)', said)
    if version is None or int(version.group(1)) < OLDEST_JAVA:
        raise SystemExit(f"{NEEDED}; found {said}")
    return program


def locked():
    """Name of the file to coordinates and SHA-256."""
    lines = [line.split() for line in LOCK.read_text(encoding="utf-8").splitlines() if not line.startswith("#")]
    return {"-".join(name.split(":")[1:]) + ".jar": (name.split(":"), digest) for name, digest in lines}


def ivy_module(jars):
    rows = "".join(f'<dependency org="{org}" name="{name}" rev="{rev}"/>' for (org, name, rev), _ in jars.values())
    return f"""<ivy-module version="2.0">
        <info organisation="slipway" module="spark"/>
        <configurations defaultconfmapping="default->master"><conf name="default"/></configurations>
        <dependencies>{rows}</dependencies>
    </ivy-module>"""


def fetch(jars, folder):
    """Ivy asks its default repository, or those of the settings that SLIPWAY_IVY_SETTINGS names."""
    (ivy,) = Path(pyspark.__path__[0], "jars").glob("ivy-*.jar")
    Path(folder, "ivy.xml").write_text(ivy_module(jars), encoding="utf-8")
    settings = os.environ.get("SLIPWAY_IVY_SETTINGS")
    command = [java(), "-jar", str(ivy), *(["-settings", settings] if settings else [])]
    command += ["-ivy", "ivy.xml", "-cache", "cache", "-retrieve", "jars/[artifact]-[revision].[ext]", "-warn"]
    done = subprocess.run(command, cwd=folder, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True, check=False)
    if done.returncode != 0:
        raise SystemExit(f"The jars of Spark could not be fetched:\n{done.stdout[-4000:]}")
    for name, (_, digest) in jars.items():
        found = hashlib.sha256(Path(folder, "jars", name).read_bytes()).hexdigest()
        if found != digest:
            raise SystemExit(f"{name} is not the one that was locked: {found} instead of {digest}")


def jars_in(cache):
    """The folder of the jars, which appears when all of them are there and as they were locked."""
    version = hashlib.sha256(LOCK.read_bytes()).hexdigest()[:16]
    folder = Path(cache, "jars", f"spark-{version}")
    if not folder.is_dir():
        folder.parent.mkdir(parents=True, exist_ok=True)
        with tempfile.TemporaryDirectory(dir=folder.parent) as work:
            fetch(locked(), work)
            try:
                os.rename(Path(work, "jars"), folder)
            except OSError:
                # Another run was faster.
                if not folder.is_dir():
                    raise
    return folder
