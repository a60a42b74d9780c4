// The page's side of the example: an AudioBuffer, and the functions that Go calls.
'use strict';

const rate = 48000;
const sound = new AudioBuffer({ length: rate, sampleRate: rate, numberOfChannels: 1 });
const bytes = new Uint8Array(4 * rate); // JavaScript's own, for the copies
const copy = new Float32Array(bytes.buffer);

globalThis.page = {
  target: bytes,
  takeCopied() { sound.copyToChannel(copy, 0); },

  // samples is a Float32Array over Go's memory, valid for this call; copyToChannel is done with it when it returns.
  takeShared(samples) { sound.copyToChannel(samples, 0); },

  show(copiedTime, sharedTime) {
    document.getElementById('copied-time').textContent = `${copiedTime.toFixed(1)} µs`;
    document.getElementById('shared-time').textContent = `${sharedTime.toFixed(1)} µs`;
    draw(sound.getChannelData(0));
    document.documentElement.dataset.state = 'ready';
  },
};

function draw(samples) {
  const canvas = document.getElementById('wave');
  const context = canvas.getContext('2d');
  context.clearRect(0, 0, canvas.width, canvas.height);
  context.strokeStyle = getComputedStyle(canvas).color;
  context.beginPath();
  for (let x = 0; x < canvas.width; x++) context.lineTo(x, (1 - samples[x]) * canvas.height / 2);
  context.stroke();
}

let speaker = null;
document.getElementById('play').addEventListener('click', () => {
  speaker ??= new AudioContext(); // browsers allow sound only after a person acts
  const source = new AudioBufferSourceNode(speaker, { buffer: sound });
  source.connect(speaker.destination);
  source.start();
});

// Starts the Go program: nothing but the toolchain's own wasm_exec.js is needed.
const go = new Go();
WebAssembly.instantiateStreaming(fetch('app.wasm'), go.importObject).then(({ instance }) => go.run(instance));
