// Runs a recorder on Pyodide under Node:
//
//	node record.mjs DIR OUT.jsonl.gz [RECORDER.py]
//
// DIR is where `npm install pyodide` was run; the recorder is record.py beside this unless given.
import {readFileSync, writeFileSync} from "node:fs";
import {createRequire} from "node:module";
import {pathToFileURL} from "node:url";

const [dir, out, recorder = new URL("record.py", import.meta.url)] = process.argv.slice(2);
const {loadPyodide} = await import(pathToFileURL(createRequire(dir + "/x.js").resolve("pyodide").replace(/pyodide\.js$/, "pyodide.mjs")));
const py = await loadPyodide();
py.FS.writeFile("/record.py", readFileSync(recorder));
py.runPython("import sys; sys.path.insert(0, '/'); import record; print(sys.version, record.main('/out.gz'))");
writeFileSync(out, py.FS.readFile("/out.gz"));
