// Times the programs that the workbench names, by our engine and by Pyodide where it is served, in turns on one page.
// What counts is the best of the rounds, in milliseconds; /report gets them.
const rounds = 5;
const programs = await (await fetch('/programs.json')).json(); // [name, source]

const go = new Go();
const ready = new Promise((resolve) => { globalThis.ready = resolve; });
WebAssembly.instantiateStreaming(fetch('app.wasm'), go.importObject).then(({ instance }) => go.run(instance));
await ready;
const engines = { ours: (name, source) => () => {
  const said = runPython(name, source);
  if (said) throw new Error(`${name}: ${said}`);
} };
let version = '';
if ((await fetch('/pyodide/package.json')).ok) {
  const { loadPyodide, version: v } = await import('/pyodide/pyodide.mjs');
  const python = await loadPyodide();
  version = v;
  python.runPython('def prepare(name, source):\n    code = compile(source, name, "exec")\n    return lambda: exec(code, {})');
  engines.pyodide = python.globals.get('prepare');
}

const best = {};
try {
  for (const [name, source] of programs) {
    document.getElementById('table').textContent = name;
    const runs = Object.entries(engines).map(([engine, prepare]) => [engine, prepare(`${name}.py`, source)]);
    for (let i = 0; i < rounds; i++) {
      for (const [engine, run] of runs) {
        await new Promise((done) => setTimeout(done)); // let the page breathe, and collectors work
        const start = performance.now();
        run();
        const took = performance.now() - start;
        best[engine] ??= {};
        best[engine][name] = Math.min(best[engine][name] ?? Infinity, took);
      }
    }
  }
  await report({ version, best });
} catch (error) {
  await report({ error: String(error) });
}

function report(what) {
  const text = JSON.stringify(what, null, 1);
  document.getElementById('table').textContent = text;
  document.documentElement.dataset.state = 'ready';
  return fetch('/report', { method: 'POST', body: text });
}
