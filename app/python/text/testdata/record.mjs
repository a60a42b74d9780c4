// Runs the recorder and the table writer on CPython 3.14 (Pyodide under Node):
//
//	node record.mjs DIR cases OUT.jsonl.gz
//	node record.mjs DIR tables OUT.go
//
// DIR is where `npm install pyodide@314.0.7` was run.
import {readFileSync, writeFileSync} from "node:fs";
import {createRequire} from "node:module";
import {pathToFileURL} from "node:url";

const [dir, what, out] = process.argv.slice(2);
const {loadPyodide} = await import(pathToFileURL(createRequire(dir + "/x.js").resolve("pyodide").replace(/pyodide\.js$/, "pyodide.mjs")));
const py = await loadPyodide();
for (const f of what === "tables" ? ["tables.py"] : ["record.py", "inputs.py"]) py.FS.writeFile("/" + f, readFileSync(new URL(f, import.meta.url)));
py.runPython(`import sys; sys.path.insert(0, '/'); import ${what === "tables" ? "tables" : "record"} as m; m.main('/out')`);
writeFileSync(out, py.FS.readFile("/out"));
