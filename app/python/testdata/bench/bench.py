# Times the programs of this folder with the Python that runs it: seconds, the best of five.
import pathlib, time
for path in sorted(pathlib.Path(__file__).parent.glob("*.py")):
    if path.name != "bench.py":
        code, best = compile(path.read_text(), path.name, "exec"), 9e9
        for _ in range(5):
            start = time.perf_counter()
            exec(code, {})
            best = min(best, time.perf_counter() - start)
        print(f"{path.stem:15} {best * 1000:8.1f} ms")
