// Runs bench.py on Pyodide under Node: node bench.mjs DIR bench.py < rows.json, where
// DIR is where `npm install pyodide` was run.
import {readFileSync} from "node:fs";
import {createRequire} from "node:module";
import {dirname, join} from "node:path";
import {pathToFileURL} from "node:url";

const [dir, script] = process.argv.slice(2);
const home = dirname(createRequire(join(dir, "x.js")).resolve("pyodide"));
const {loadPyodide} = await import(pathToFileURL(join(home, "pyodide.mjs")));
const py = await loadPyodide({indexURL: home});
py.globals.set("rows", readFileSync(0, "utf8"));
py.runPython(readFileSync(script, "utf8").replace("if __name__", "if False and __name__"));
console.log(py.runPython("measure(rows)"));
