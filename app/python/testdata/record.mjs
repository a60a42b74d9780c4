// Records what CPython 3.14 prints for the programs beside this file: NAME.py gives NAME.out, standard output and error
// as they come, with addresses as 0x…. Run with Node after `npm install pyodide@314.0.7` in the directory given:
//   node app/python/testdata/record.mjs DIRECTORY PYTHON
// Programs that say "# record: native" depend on a 64-bit CPython and are run by PYTHON. Names after that record only these.
import { execFileSync } from "node:child_process";
import { readdirSync, readFileSync, writeFileSync } from "node:fs";
import { pathToFileURL } from "node:url";
const [dir, python, ...only] = process.argv.slice(2);
const { loadPyodide } = await import(pathToFileURL(`${dir}/node_modules/pyodide/pyodide.mjs`));
const harness = `
import io, linecache, sys, traceback
def record(name, source):
    out = io.StringIO()
    old = sys.stdout, sys.stderr
    sys.stdout = sys.stderr = out
    linecache.cache[name] = len(source), None, source.splitlines(True), name
    sys.setrecursionlimit(1001)  # this function is a frame, too
    try:
        exec(compile(source, name, "exec"), {"__name__": "__main__"})
    except BaseException as e:
        e.__traceback__ = e.__traceback__.tb_next
        traceback.print_exception(e)
    finally:
        sys.stdout, sys.stderr = old
    return out.getvalue()
`;
const py = await loadPyodide();
py.runPython(harness);
const record = py.globals.get("record");
for (const folder of ["lessons", "programs"]) {
  const at = new URL(`./${folder}/`, import.meta.url);
  for (const file of readdirSync(at).filter((f) => f.endsWith(".py") && (!only.length || only.includes(f.slice(0, -3))))) {
    const source = readFileSync(new URL(file, at), "utf8");
    const out = source.includes("# record: native")
      ? execFileSync(python, ["-c", `${harness}\nprint(record(sys.argv[1], sys.argv[2]), end="")`, file, source], { encoding: "utf8" })
      : record(file, source);
    writeFileSync(new URL(file.replace(/py$/, "out"), at), out.replace(/0x[0-9a-f]{5,}/g, "0x…"));
  }
}
