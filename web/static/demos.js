// demos.js writes to the page's shared memory from JavaScript, every frame, through the public API alone
// (memview.view(name).use and .array): nothing tells Go, whose page finds the writes by looking at its own bytes.
//
// It installs globalThis.memviewDemos for the inspector (app/ui/demos.go). A demonstration ends when it is stopped, when
// the page is hidden, or when its view is gone; where the reader prefers reduced motion it does one step and ends.
'use strict';
(() => {
  let running = null; // {end(why)}

  const big = (array) => array instanceof BigInt64Array || array instanceof BigUint64Array;
  const float = (array) => array instanceof Float32Array || array instanceof Float64Array || array.constructor.name === 'Float16Array';

  // The range of a wave in an array's own numbers: most of it, so that a sine is seen in every byte of an element.
  function amplitude(array) {
    if (float(array)) return [0, 1];
    const bits = 8 * array.BYTES_PER_ELEMENT;
    const signed = /^(Big)?Int/.test(array.constructor.name);
    const half = 2 ** (bits - 1) - 1;
    return signed ? [0, half] : [half, half];
  }

  const demos = {
    /** wave moves a sine through the elements. */
    wave: () => {
      let phase = 0;
      return (array) => {
        const [middle, height] = amplitude(array);
        const n = Math.min(array.length, 4096);
        for (let i = 0; i < n; i++) {
          const value = middle + height * Math.sin(phase + (2 * Math.PI * i) / Math.min(n, 32));
          array[i] = big(array) ? BigInt(Math.trunc(value)) : float(array) ? value : Math.trunc(value);
        }
        phase += 0.12;
      };
    },
    /** noise writes a few bytes anywhere in the view. */
    noise: () => (array) => {
      const bytes = new Uint8Array(array.buffer, array.byteOffset, array.byteLength);
      for (let k = 0; k < 3; k++) bytes[Math.floor(Math.random() * bytes.length)] = Math.floor(Math.random() * 256);
    },
    /** counter adds one to the 32 bits at the view's start. */
    counter: () => (array) => {
      const data = new DataView(array.buffer, array.byteOffset, array.byteLength);
      data.setUint32(0, data.getUint32(0, true) + 1, true);
    },
    /** paint shows the bytes as pixels; the pointer and the keyboard write where they are. */
    paint: (options) => brush(options),
  };

  // ---- paint: a canvas with one pixel for each byte ----

  function brush({ canvas, columns }) {
    const strokes = []; // indices to write before the next frame is drawn
    let value = 255;
    let cursor = 0;
    const rows = () => canvas.height;
    const at = (event) => {
      const box = canvas.getBoundingClientRect();
      const x = Math.floor(((event.clientX - box.left) / box.width) * canvas.width);
      const y = Math.floor(((event.clientY - box.top) / box.height) * canvas.height);
      return Math.min(Math.max(y, 0), rows() - 1) * columns + Math.min(Math.max(x, 0), columns - 1);
    };
    const down = (event) => {
      value = event.shiftKey || event.button === 2 ? 0 : 255;
      canvas.setPointerCapture(event.pointerId);
      strokes.push(at(event));
    };
    const move = (event) => {
      if (event.buttons) for (const e of event.getCoalescedEvents?.() ?? [event]) strokes.push(at(e));
    };
    const key = (event) => {
      const step = { ArrowLeft: -1, ArrowRight: 1, ArrowUp: -columns, ArrowDown: columns }[event.key];
      if (step !== undefined) cursor = Math.min(Math.max(cursor + step, 0), columns * rows() - 1);
      else if (event.key === ' ') strokes.push(cursor);
      else return;
      value = event.shiftKey ? 0 : 255;
      event.preventDefault();
    };
    canvas.addEventListener('pointerdown', down);
    canvas.addEventListener('pointermove', move);
    canvas.addEventListener('keydown', key);
    const draw = (array) => {
      const bytes = new Uint8Array(array.buffer, array.byteOffset, array.byteLength);
      for (const i of strokes.splice(0)) if (i < bytes.length) bytes[i] = value;
      const height = Math.max(1, Math.min(Math.ceil(bytes.length / columns), 64));
      if (canvas.width !== columns) canvas.width = columns;
      if (canvas.height !== height) canvas.height = height;
      const context = canvas.getContext('2d');
      const image = context.createImageData(columns, height);
      for (let i = 0; i < columns * height; i++) {
        const gray = i < bytes.length ? bytes[i] : 0;
        image.data.set([gray, gray, gray, i < bytes.length ? 255 : 0], 4 * i);
      }
      if (document.activeElement === canvas) image.data.set([255, 96, 0, 255], 4 * cursor);
      context.putImageData(image, 0, 0);
    };
    draw.interactive = true; // it moves nothing by itself: reduced motion leaves it
    draw.end = () => {
      canvas.removeEventListener('pointerdown', down);
      canvas.removeEventListener('pointermove', move);
      canvas.removeEventListener('keydown', key);
    };
    return draw;
  }

  /** start runs a demonstration over a view; ended(why) is called once, when it is over: why is '' unless something failed. */
  function start(kind, name, options, ended) {
    stop();
    const step = demos[kind](options);
    const me = {
      end(why) {
        if (running !== me) return;
        running = null;
        document.removeEventListener('visibilitychange', hidden);
        step.end?.();
        ended(why);
      },
    };
    const hidden = () => document.hidden && me.end('');
    running = me;
    document.addEventListener('visibilitychange', hidden);
    const frame = () => {
      if (running !== me) return;
      try {
        memview.view(name).use(step);
      } catch (err) {
        me.end(err.message);
        return;
      }
      if (!step.interactive && matchMedia('(prefers-reduced-motion: reduce)').matches) me.end('');
      else requestAnimationFrame(frame);
    };
    frame();
  }

  function stop() {
    running?.end('');
  }

  // ---- What growth does to an array that was kept ----

  let kept = null; // {name, array}

  /** keep holds the view's array of now, as a page should not, and returns its length; -1 if there is none. */
  function keep(name) {
    try {
      kept = { name, array: memview.view(name).array };
      return kept.array.length;
    } catch {
      return -1; // no such view any more, or one without an array
    }
  }

  /** look returns what the kept array is now, and what the handle gives: [length, first, length, first], elements as text. */
  function look() {
    const { name, array } = kept;
    kept = null;
    const now = memview.view(name).array;
    return [array.length, String(array[0]), now.length, String(now[0])];
  }

  globalThis.memviewDemos = { start, stop, keep, look };
})();
