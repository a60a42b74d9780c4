"""Measures rows on a CPython: bench.measure(json) -> json.  Only the standard library.

Rows: [[name, whole, setup, statement]..]; the answer is {name: seconds}, for one
operation, and the seconds of a turn of the loop, to be subtracted where there are many.
"""
import gc
import json
import sys
import timeit


def once(stmt, setup, least):
    timer = timeit.Timer(stmt, setup)
    number = 1
    while True:
        t = timer.timeit(number)
        if t >= least:
            break
        number = max(number * 2, int(number * least * 1.2 / max(t, 1e-9)))
    return min(t, timer.timeit(number), timer.timeit(number)) / number


def measure(text):
    out = {}
    data, rows = json.loads(text)
    loop = 1
    for name, whole, setup, stmt in rows:
        gc.collect()
        loop = min(loop, once("pass", "pass", 0.002))
        try:
            out[name] = once(stmt, data + setup, 0.09 if whole else 0.015)
        except AttributeError:
            continue            # new in a later version
    return json.dumps({"version": sys.version.split()[0], "rows": out, "loop": loop})


if __name__ == "__main__":
    print(measure(sys.stdin.read()))
