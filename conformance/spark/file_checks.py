"""Files through Hadoop's file system over s3a://: parts, copies, folders, odd names, signatures.

provenance: client spark (hadoop-aws); entity tags by the S3 API Reference (API_Object)
"""

import hashlib
import os
import tempfile

from session import done, file_system, files_below, fs, hadoop, iterated, path, refused, text_of, uploads_under_way

MIB = 1024 * 1024


def write(name, content, overwrite=True):
    stream = fs.create(path(name), overwrite)
    stream.write(bytearray(content))
    stream.close()


def etag_of_parts(content, size):
    parts = [content[start : start + size] for start in range(0, len(content), size)]
    whole = b"".join(hashlib.md5(part).digest() for part in parts)
    return f"{hashlib.md5(whole).hexdigest()}-{len(parts)}"


def etag_of(name):
    return fs.getFileStatus(path(name)).getETag().strip('"')


def bytes_of(name, folder):
    target = os.path.join(folder, "down")
    fs.copyToLocalFile(False, path(name), hadoop.Path(f"file://{target}"), True)
    with open(target, "rb") as file:
        return file.read()


def check_parts():
    """A stream sends a part of 5 MiB whenever it has one; a local file is sent, and a large one copied, in parts too."""
    content = os.urandom(12 * MIB + 345)
    with tempfile.TemporaryDirectory() as folder:
        write("parts/stream.bin", content)
        assert fs.getFileStatus(path("parts/stream.bin")).getLen() == len(content)
        assert etag_of("parts/stream.bin") == etag_of_parts(content, 5 * MIB), etag_of("parts/stream.bin")
        assert bytes_of("parts/stream.bin", folder) == content
        local = os.path.join(folder, "up")
        with open(local, "wb") as file:
            file.write(content)
        fs.copyFromLocalFile(False, True, hadoop.Path(f"file://{local}"), path("parts/local.bin"))
        assert etag_of("parts/local.bin").endswith("-3"), etag_of("parts/local.bin")
        assert bytes_of("parts/local.bin", folder) == content
        assert fs.rename(path("parts/local.bin"), path("parts/renamed.bin"))
        assert bytes_of("parts/renamed.bin", folder) == content and not fs.exists(path("parts/local.bin"))
        stream = fs.create(path("parts/unfinished.bin"), True)
        stream.write(bytearray(content[: 6 * MIB]))
        assert len(uploads_under_way()) == 1
        stream.abort()
        assert uploads_under_way() == [] and not fs.exists(path("parts/unfinished.bin"))
    done("files in parts")


def check_reads():
    content = os.urandom(MIB)
    write("read.bin", content)
    stream = fs.open(path("read.bin"))
    stream.seek(MIB - 3)
    assert [stream.read() for _ in range(4)] == [*content[-3:], -1]
    stream.seek(1_000)
    assert stream.read() == content[1_000] and stream.getPos() == 1_001
    stream.close()
    done("reads anywhere")


def check_folders():
    for name in ("tree/a", "tree/b/c", "tree/b/d/e", "tree-too/f"):
        write(name, name.encode())
    assert fs.mkdirs(path("tree/empty/below"))
    assert fs.getFileStatus(path("tree/empty")).isDirectory() and fs.getFileStatus(path("tree/b")).isDirectory()
    listed = {one.getPath().getName(): one.isDirectory() for one in fs.listStatus(path("tree"))}
    assert listed == {"a": False, "b": True, "empty": True}, listed
    found = [one.getPath().getName() for one in fs.globStatus(path("tree/b/{c,d/*}"))]
    assert found == ["c", "e"], found
    summary = fs.getContentSummary(path("tree"))
    assert (summary.getFileCount(), summary.getLength()) == (3, len("tree/a" + "tree/b/c" + "tree/b/d/e"))
    assert fs.rename(path("tree/b"), path("tree/moved"))
    assert files_below("tree").keys() == {"a", "moved/c", "moved/d/e"}, files_below("tree")
    assert text_of("tree/moved/d/e") == "tree/b/d/e" and not fs.exists(path("tree/b"))
    refused("FileAlreadyExistsException", lambda: fs.rename(path("tree/a"), path("tree-too/f")))
    refused("FileNotFoundException", lambda: fs.listStatus(path("tree/none")))
    refused("PathIsNotEmptyDirectoryException", lambda: fs.delete(path("tree"), False))
    for number in range(20):
        write(f"tree/many/{number:02}", b"")
    assert fs.delete(path("tree"), True) and not fs.exists(path("tree")) and text_of("tree-too/f") == "tree-too/f"
    assert not fs.delete(path("tree"), True)
    done("folders listed, renamed and deleted")


def check_odd_names():
    names = ["a b.txt", "a+b%20c.txt", "ü–Ω.txt", "日本.txt", "q?x=1&y=2.txt", "it's (1) !*~@,;=$.txt", "#hash", "🙂"]
    for number, name in enumerate(names):
        write(f"odd/{name}", str(number).encode())
    assert sorted(files_below("odd")) == sorted(names), files_below("odd")
    assert fs.rename(path("odd"), path("odd ones/ü"))
    for number, name in enumerate(names):
        assert text_of(f"odd ones/ü/{name}") == str(number), name
    assert fs.delete(path("odd ones"), True)
    done("odd names")


def check_create_once():
    write("once", b"first", overwrite=False)
    refused("FileAlreadyExistsException", lambda: write("once", b"second", overwrite=False))
    # S3 decides it, by If-None-Match, when the file is closed.
    builder = fs.createFile(path("once")).must("fs.option.create.conditional.overwrite", "true")
    stream = builder.build()
    stream.write(bytearray(b"third"))
    refused("PreconditionFailed", stream.close)
    assert text_of("once") == "first"
    done("files made once")


def check_older_ways():
    older = file_system({"fs.s3a.list.version": "1", "fs.s3a.multiobjectdelete.enable": "false"})
    for number in range(12):
        write(f"older/{number % 2}/{number:02}", b"x")
    names = [one.getPath().getName() for one in iterated(older.listFiles(path("older"), True))]
    assert sorted(names) == [f"{number:02}" for number in range(12)], names
    assert older.delete(path("older"), True) and not fs.exists(path("older"))
    done("older lists and single deletes")


def check_signatures():
    forged = file_system({"fs.s3a.secret.key": "wrong"})
    said = refused("AccessDeniedException", lambda: forged.listStatus(path("")))
    assert "SignatureDoesNotMatch" in said, said
    unknown = file_system({"fs.s3a.access.key": "AKIAUNKNOWN"})
    said = refused("AccessDeniedException", lambda: unknown.open(path("once")))
    assert "403" in said, said
    assert len(iterated(fs.listStatusIterator(path("")))) > 1
    done("forged signatures")


def check_files():
    check_parts()
    check_reads()
    check_folders()
    check_odd_names()
    check_create_once()
    check_older_ways()
    check_signatures()
