// Runs record.py in CPython 3.14, which is Pyodide 314.0.7 under Node:
//   npm i pyodide@314.0.7            (anywhere outside the repository)
//   NODE_PATH=… node record.mjs /path/to/node_modules/pyodide
// and writes ../cases.jsonl.gz.
import { readFileSync, readdirSync, writeFileSync } from "node:fs";
import { pathToFileURL } from "node:url";
import { gzipSync } from "node:zlib";
import path from "node:path";

const home = path.resolve(process.argv[2] ?? "node_modules/pyodide");
const here = import.meta.dirname;
const { loadPyodide } = await import(pathToFileURL(path.join(home, "pyodide.mjs")));
const python = await loadPyodide({ packageBaseUrl: home });
python.FS.mkdirTree("/record");
for (const f of readdirSync(here).filter((f) => /\.(py|txt)$/.test(f))) python.FS.writeFile("/record/" + f, readFileSync(path.join(here, f)));
python.runPython("import sys; sys.path.insert(0, '/record'); import record; record.main('/record/cases.jsonl')");
const out = python.FS.readFile("/record/cases.jsonl");
writeFileSync(path.join(here, "..", "cases.jsonl.gz"), gzipSync(out, { level: 9 }));
