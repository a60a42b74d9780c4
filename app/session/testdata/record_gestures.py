"""Records what CPython answers to the gestures of the inspector: run as
python3 record_gestures.py > gestures.json, on a 64-bit CPython 3.12 or later."""

import json
import struct

CODES = "?cbBhHiIlLqQnNefdP"
DATA = bytes.fromhex(
    "48656cefbe2c207a65726f2d636f7079"  # text with two bytes changed
    "0000c03f0000000000000080ff00fe7b"  # 1.5 as a float, minus zero, the largest half
    "000000000000f03f010000000000f07f"  # 1.0 as a double, a NaN
    "00"
)


def attempt(f):
    try:
        return f()
    except Exception as e:
        name = type(e).__name__ if type(e).__module__ == "builtins" else type(e).__module__ + "." + type(e).__name__
        return {"error": name + ": " + str(e)}


def readings(offset):
    row = {}
    for order in ("", ">"):
        for code in CODES:
            row[order + code] = attempt(lambda: repr(struct.unpack_from(order + code, DATA, offset)[0]))
    return row


def packed(format, offset, literal, readonly=False):
    data = DATA if readonly else bytearray(DATA)

    def pack():
        struct.pack_into(format, data, offset, eval(literal, {"inf": float("inf"), "nan": float("nan")}))
        return bytes(data).hex()

    return {"format": format, "offset": offset, "literal": literal, "readonly": readonly, "result": attempt(pack)}


def casts(length, made):
    mv = memoryview(bytearray(length))
    v = eval("mv" + made, {"mv": mv})
    return {
        "length": length,
        "made": made,
        "casts": {code: attempt(lambda: list(v.cast(code).shape)) for code in CODES},
    }


def shaped(length, made, gesture):
    mv = memoryview(bytearray(length))
    v = eval("mv" + made, {"mv": mv})
    return {"length": length, "made": made, "gesture": gesture, "shape": attempt(lambda: list(eval("v" + gesture, {"v": v}).shape))}


print(json.dumps({
    "data": DATA.hex(),
    "readings": {str(offset): readings(offset) for offset in (0, 2, 7, 16, 24, 32, 40, 41, 46, 48)},
    "packed": [
        packed(">H", 2, "61374"), packed("H", 2, "48879"), packed("H", 2, "65536"), packed("H", 2, "-1"), packed("H", 2, "1.5"),
        packed(">h", 2, "40000"), packed("b", 0, "200"), packed("e", 4, "1e6"), packed(">e", 4, "0.1"), packed("f", 4, "0.1"),
        packed(">f", 4, "1e40"), packed("f", 4, "1e40"), packed(">d", 8, "-0.0"), packed("d", 8, "nan"), packed("d", 8, "inf"),
        packed("?", 3, "2"), packed("c", 3, "b'a'"), packed("c", 3, "b'ab'"), packed("c", 3, "'a'"), packed("c", 3, "97"),
        packed("Q", 8, "18446744073709551616"), packed(">q", 8, "-9223372036854775809"), packed("P", 8, "-1"), packed("n", 8, "-1"), packed("N", 8, "-1"),
        packed("q", 46, "1"), packed("I", 2, "None"), packed("I", 2, "True"), packed("f", 4, "True"), packed("f", 4, "b'a'"),
        packed("H", 2, "1", True), packed("H", 2, "'a'", True),
    ],
    "casts": [
        casts(32, ""), casts(30, ""), casts(3, ""), casts(0, ""), casts(32, ".cast('H')"), casts(30, ".cast('H')"),
        casts(32, "[1::2]"), casts(30, "[::-1]"), casts(30, "[1:8]"), casts(32, ".cast('B', [4, 8])"), casts(30, ".cast('B', [5, 6])"),
        casts(32, ".cast('H').cast('B').cast('H', [2, 8])"), casts(32, ".cast('b')"), casts(32, ".cast('c')"), casts(0, ".cast('H')"),
    ],
    "shaped": [
        shaped(32, "", ".cast('B', [4, 8])"), shaped(32, "", ".cast('B', [5, 8])"), shaped(32, "", ".cast('B', [0, 8])"),
        shaped(32, "", ".cast('B', [-4, -8])"), shaped(32, ".cast('H')", ".cast('B').cast('H', [4, 4])"),
        shaped(32, ".cast('H')", ".cast('H', [4, 4])"), shaped(32, ".cast('B', [4, 8])", ".cast('B').cast('B', [2, 16])"),
        shaped(32, ".cast('B', [4, 8])", ".cast('B', [32])"), shaped(32, ".cast('B', [4, 8])", ".cast('B', [2, 16])"),
        shaped(32, "", ".cast('B', [99999999999, 99999999999])"), shaped(32, "[::2]", ".cast('B', [4, 4])"),
        shaped(32, "", ".cast('B', [" + ", ".join(["1"] * 65) + "])"), shaped(0, "", ".cast('B', [1])"),
    ],
}, indent=1))
