// The page's side of the example: the sums, and the functions that Go calls.
'use strict';

const bytes = new Uint8Array(64 << 20); // JavaScript's own, for the copies

// Sums 32 bits at a time would be faster; it is the memory that is compared here.
function sum(array) {
  let total = 0;
  for (let i = 0; i < array.length; i++) total += array[i];
  return total;
}

globalThis.page = {
  target: bytes,
  sumCopied: () => sum(bytes),
  sumShared: () => memview.view('numbers').use(sum),

  show(copiedTime, copiedSum, sharedTime, sharedSum) {
    document.getElementById('copied-time').textContent = `${copiedTime.toFixed(1)} ms`;
    document.getElementById('copied-sum').textContent = copiedSum;
    document.getElementById('shared-time').textContent = `${sharedTime.toFixed(1)} ms`;
    document.getElementById('shared-sum').textContent = sharedSum;
    document.documentElement.dataset.state = 'ready';
  },
};

// Starts the Go program: nothing but the toolchain's own wasm_exec.js is needed.
const go = new Go();
WebAssembly.instantiateStreaming(fetch('app.wasm'), go.importObject).then(({ instance }) => go.run(instance));
