// Runs record.py on Pyodide under Node: a CPython of 32 bits.
//
//	node record.mjs DIR < programs.jsonl > recorded.jsonl
//
// DIR is where `npm install pyodide` was run. Programs as generate.py makes them, or a
// recording, which is recorded anew.
import {readFileSync} from "node:fs";
import {createRequire} from "node:module";
import {resolve} from "node:path";
import {pathToFileURL} from "node:url";

const require = createRequire(resolve(process.argv[2], "package.json"));
const {loadPyodide} = await import(pathToFileURL(require.resolve("pyodide/pyodide.mjs")));
const chunks = [];
for await (const chunk of process.stdin) chunks.push(chunk);
const python = await loadPyodide({stdout: line => process.stdout.write(line + "\n")});
for (const file of ["mvp.py", "record.py"])
	python.FS.writeFile("/" + file, readFileSync(new URL(file, import.meta.url)));
python.FS.writeFile("/programs", Buffer.concat(chunks));
python.runPython(`
import sys
sys.path.insert(0, "/")
sys.argv, sys.stdin = ["record.py", "run"], open("/programs")
import record
record.main()
sys.stdout.flush()
`);
