// The page's side of the example: two canvases, and the functions that Go calls.
'use strict';

const size = 512;
const context = (id) => document.getElementById(id).getContext('2d', { willReadFrequently: true });
const copied = context('copied');
const shared = context('shared');
const picture = new ImageData(size, size); // JavaScript's own, for the copies

globalThis.page = {
  // Where Go copies to; CopyBytesToJS accepts this kind of array, too.
  target: picture.data,
  drawCopied() { copied.putImageData(picture, 0, 0); },

  // pixels is a Uint8Array over Go's memory, valid for this call: the picture is made of it and drawn at once.
  drawShared(pixels) {
    const clamped = new Uint8ClampedArray(pixels.buffer, pixels.byteOffset, pixels.length);
    shared.putImageData(new ImageData(clamped, size, size), 0, 0);
  },

  show(render, copiedTime, sharedTime) {
    for (const [id, microseconds] of [['render', render], ['copied', copiedTime], ['shared', sharedTime]]) {
      document.getElementById(`${id}-time`).textContent = `${microseconds.toFixed(0)} µs`;
    }
    document.documentElement.dataset.state = 'ready';
  },
};

// Starts the Go program: nothing but the toolchain's own wasm_exec.js is needed.
const go = new Go();
WebAssembly.instantiateStreaming(fetch('app.wasm'), go.importObject).then(({ instance }) => go.run(instance));
