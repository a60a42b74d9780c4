// The page's side of the benchmarks: what JavaScript does in them, in loops of its own where a call from Go would take
// longer than what is measured.
'use strict';

let numbers = null; // a plain copy of the 64 MiB
let held = null;
let program = null; // what the running program exports
const sum = (a) => {
  let total = 0;
  for (let i = 0; i < a.length; i++) total += a[i];
  return total;
};
const canvas = document.createElement('canvas');
canvas.width = canvas.height = 512;
const context = canvas.getContext('2d', { willReadFrequently: true });
const picture = new ImageData(512, 512);

globalThis.page = {
  nothing() {},
  length: (a) => a.length,
  object: { x: 1 },
  list: [1, 2, 3],
  picture: picture.data,
  putCopied() { context.putImageData(picture, 0, 0); },
  putShared(pixels) { context.putImageData(new ImageData(new Uint8ClampedArray(pixels.buffer, pixels.byteOffset, pixels.length), 512, 512), 0, 0); },
  makeView: (buffer, address, length) => new Uint8Array(buffer, address, length),
  numbers(n) { numbers = new Uint8Array(n); return numbers; },
  sumCopied: () => sum(numbers),
  sumShared: () => memview.view('numbers').use(sum),
  some(a) { let total = 0; for (let i = 0; i < 1000; i++) total += a[i * 1009]; return total; },
  someCopied() { return this.some(numbers); },
  someShared() { return memview.view('numbers').use(this.some); },
  drop() { numbers = held = null; },
  setup(n) { held = { from: new Uint8Array(n), to: new Uint8Array(n) }; },

  // Loops in JavaScript: n times what the name says.
  arrays(n) { const h = memview.view('small'); let x; for (let i = 0; i < n; i++) x = h.array; return x.length; },
  newArrays(n) { const { buffer } = memview.view('small').array; let x; for (let i = 0; i < n; i++) x = new Uint8Array(buffer, 4096, 64); return x.length; },
  plainCopies(n) { for (let i = 0; i < n; i++) held.to.set(held.from); },
  calls(n, f) { for (let i = 0; i < n; i++) f(); },
  exported(n) { let x = 0; for (let i = 0; i < n; i++) x = program.add(x, 1); return x; },
  callbacks(n, f) {
    // Each from the event loop, by a message: timers wait.
    return new Promise((done) => {
      const { port1, port2 } = new MessageChannel();
      port2.onmessage = () => { f(); if (--n === 0) { port1.close(); done(); } else port1.postMessage(0); };
      port1.postMessage(0);
    });
  },

  show(text) {
    document.getElementById('table').textContent = text;
    document.documentElement.dataset.state = 'ready';
    fetch('/report' + location.search, { method: 'POST', body: text });
  },
};

const go = new Go();
// What the program imports besides wasm_exec.js: the stock page of another program lacks it, so this one is not for copying.
const imports = { page: { length: (address, length) => new Uint8Array(program.mem.buffer, address >>> 0, length).length } };
WebAssembly.instantiateStreaming(fetch('app.wasm'), { ...go.importObject, ...imports }).then(({ instance }) => {
  program = instance.exports;
  go.run(instance);
});
