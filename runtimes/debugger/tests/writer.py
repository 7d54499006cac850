"""Files of a run in smdebug's layout, as the plane writes them (the conformance tests read those of a real plane)."""

import json
import struct


def files_of(series):
    """Series by name: a list of values by step, or a dict of step to value."""
    by_name = {
        name: values if isinstance(values, dict) else dict(enumerate(values)) for name, values in series.items()
    }
    files = {
        "collections/000000000/worker_0_collections.json": json.dumps(
            {
                "collections": {
                    "losses": {"name": "losses", "tensor_names": [name for name in by_name if "loss" in name]}
                },
                "_meta": {"num_workers": 1},
            }
        ).encode()
    }
    for step in sorted({step for values in by_name.values() for step in values}):
        name = f"{step:012d}"
        event_file = f"events/{name}/{name}_worker_0.tfevents"
        events, payload = b"", []
        for tensor, values in by_name.items():
            if step in values:
                record = event(tensor, step, values[step])
                payload.append({"tensorname": tensor, "start_idx": len(events), "length": len(record)})
                events += record
        meta = {"mode": "GLOBAL", "mode_step": step, "event_file_name": event_file}
        files[event_file] = events
        files[f"index/{step // 1000:09d}/{name}_worker_0.json"] = json.dumps(
            {"meta": meta, "tensor_payload": payload, "shape_payload": []}
        ).encode()
    return files


def event(name, step, value):
    tensor = b"\x08\x02" + part(4, struct.pack("<d", value))
    plugins = part(1, part(1, b"mode") + part(2, b"4"))
    data = b"\x10" + varint(step) + part(5, part(1, part(1, name.encode()) + part(8, tensor) + part(9, plugins)))
    return struct.pack("<QI", len(data), 0) + data + b"\0\0\0\0"


def part(number, content):
    return bytes([number << 3 | 2]) + varint(len(content)) + content


def varint(value):
    out = b""
    while value > 127:
        out, value = out + bytes([value & 127 | 128]), value >> 7
    return out + bytes([value])
