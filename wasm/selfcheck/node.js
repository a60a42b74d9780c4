// Runs the self-check in Node: node node.js wasm_exec.js memview.js selfcheck.js app.wasm. Prints the report.
'use strict';
const fs = require('fs');
const vm = require('vm');

globalThis.require = require;
globalThis.fs = fs;
const [executor, half, check, program] = process.argv.slice(2);
let reported = false;
globalThis.selfcheckHost = {
  engine: `Node ${process.version}`,
  program: async () => fs.readFileSync(program),
  report(text) {
    reported = true;
    process.stdout.write(text + '\n', () => process.exit(0));
  },
};
for (const script of [executor, half, check]) vm.runInThisContext(fs.readFileSync(script, 'utf8'), { filename: script });
process.on('exit', (code) => { if (!reported) process.stderr.write(`selfcheck: nothing is left to wait for, code ${code}\n`); });
