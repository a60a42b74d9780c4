"""Records what CPython answers to the calls that ../record_test.go replays.

Run by record.mjs on CPython 3.14. Each line is [function, arguments, result]
or [function, arguments, null, type, message].
"""
import gzip
import json
import math


def encode(v):
    if v is None or isinstance(v, bool):
        return v
    if isinstance(v, int):
        return {"i": str(v) if abs(v) < 10**4000 else hex(v)}
    if isinstance(v, float):
        return {"f": v.hex() if not math.isnan(v) else "nan"}
    if isinstance(v, complex):
        return {"c": [encode(v.real), encode(v.imag)]}
    if isinstance(v, str):
        try:
            v.encode()
            return v
        except UnicodeEncodeError:
            return {"s": v.encode("utf-8", "surrogatepass").hex()}
    if isinstance(v, bytearray):
        return {"a": v.hex()}
    if isinstance(v, bytes):
        return {"b": v.hex()}
    if isinstance(v, dict):
        return {"d": [[encode(k), encode(x)] for k, x in v.items()]}
    if isinstance(v, tuple):
        return {"t": [encode(x) for x in v]}
    return [encode(x) for x in v]


def main(path):
    import inputs
    seen = set()
    with gzip.GzipFile(path, "wb", mtime=0) as out:
        for name, f, args in inputs.cases():
            line = [name, [encode(a) for a in args]]
            try:
                line.append(encode(f(*args)))
            except Exception as e:
                message = str(e.args[0]) if isinstance(e, KeyError) else str(e)
                line += [None, type(e).__name__, encode(message)]
            text = json.dumps(line, ensure_ascii=False, separators=(",", ":"))
            if text not in seen and len(text) < 20000:
                seen.add(text)
                out.write((text + "\n").encode())
