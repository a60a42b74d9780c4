// Records what CPython 3.14 prints for the programs in the folders beside this file: NAME.py gives NAME.out, standard
// output and error as they come, with addresses as 0x…. Run with Node after `npm install pyodide@314.0.7` in the directory
// given; folders are those named, or all; "gallery" is the lessons of app/gallery, whose outputs go to its testdata:
//   ulimit -s 60000; node --stack-size=50000 app/python/testdata/record.mjs DIRECTORY PYTHON [FOLDER ...]
// Programs that say "# record: native" depend on a 64-bit CPython and are run by PYTHON; so do lessons that measure sizes or
// import numpy, which PYTHON has to have for them. Those that begin with "# record: by hand" are left alone.
import { execFileSync } from "node:child_process";
import { readdirSync, readFileSync, writeFileSync } from "node:fs";
import { fileURLToPath, pathToFileURL } from "node:url";
const [dir, python, ...named] = process.argv.slice(2);
const { loadPyodide } = await import(pathToFileURL(`${dir}/node_modules/pyodide/pyodide.mjs`));
const harness = fileURLToPath(new URL("./record.py", import.meta.url));
const py = await loadPyodide();
py.runPython(readFileSync(harness, "utf8"));
const record = py.globals.get("record");
for (const folder of named.length ? named : ["known", "lessons", "liveness", "programs", "syntax", "tracebacks", "warnings", "gallery"]) {
  const gallery = folder === "gallery";
  const at = new URL(gallery ? "../../gallery/lessons/" : `./${folder}/`, import.meta.url);
  const to = gallery ? new URL("../../gallery/testdata/", import.meta.url) : at;
  for (const file of readdirSync(at).filter((f) => f.endsWith(".py"))) {
    const source = readFileSync(new URL(file, at), "utf8");
    if (source.startsWith("# record: by hand")) continue;
    const native = source.includes("# record: native") || (gallery && /sys\.getsizeof|import numpy/.test(source));
    const out = native ? execFileSync(python, [harness, file, source], { encoding: "utf8" }) : record(file, source);
    writeFileSync(new URL(file.replace(/py$/, "out"), to), out.replace(/0x[0-9a-f]{5,}/g, "0x…"));
  }
}
