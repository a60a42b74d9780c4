# Times the programs of this folder with the Python that runs it: milliseconds, the best of three, as JSON.
import json, pathlib, time
times = {}
for path in sorted(pathlib.Path(__file__).parent.glob("*.py")):
    if path.name != "bench.py":
        code, best = compile(path.read_text(), path.name, "exec"), 9e9
        for _ in range(3):
            start = time.perf_counter()
            exec(code, {})
            best = min(best, time.perf_counter() - start)
        times[path.stem] = best * 1000
print(json.dumps(times))
