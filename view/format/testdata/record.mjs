// Runs record.py on Pyodide under Node:
//
//	node record.mjs DIR OUT.jsonl.gz
//
// DIR is where `npm install pyodide` was run.
import {readFileSync, writeFileSync} from "node:fs";
import {createRequire} from "node:module";
import {pathToFileURL} from "node:url";

const [dir, out] = process.argv.slice(2);
const {loadPyodide} = await import(pathToFileURL(createRequire(dir + "/x.js").resolve("pyodide").replace(/pyodide\.js$/, "pyodide.mjs")));
const py = await loadPyodide();
py.FS.writeFile("/record.py", readFileSync(new URL("record.py", import.meta.url)));
py.runPython("import sys; sys.path.insert(0, '/'); import record; print(sys.version, record.main('/out.gz'))");
writeFileSync(out, py.FS.readFile("/out.gz"));
