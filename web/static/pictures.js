// Pictures of a view, drawn on a canvas from the shared memory: memviewPictures.draw(canvas, spec) in the program's words.
// The program says what to draw; the bytes are read here, through the view's handle, without going through the program.
'use strict';
(() => {
  const readings = new WeakMap(); // canvas → the ImageData that is converted into, where the memory itself cannot be drawn

  // values returns the elements of a one-dimensional view: the array over the memory where there is one, else a copy.
  function values(view) {
    const array = view.array ?? view.copy();
    if (array.BYTES_PER_ELEMENT === view.itemsize) return array;
    return Array.from({ length: view.shape[0] }, (_, i) => Number(view.at(i))); // no Float16Array in this engine
  }

  // pixels draws one pixel for each element, or for 3 or 4 of them (RGB, RGBA).
  function pixels(canvas, view, { width, height, channels, shift }) {
    if (canvas.width !== width || canvas.height !== height) {
      canvas.width = width;
      canvas.height = height;
      readings.delete(canvas);
    }
    const context = canvas.getContext('2d');
    const array = view.array;
    const size = width * height * 4;
    if (channels === 4 && shift === 0 && array instanceof Uint8Array && array.length >= size) {
      // The picture is the memory: nothing is converted. Made anew each time, for growth detaches the array.
      context.putImageData(new ImageData(new Uint8ClampedArray(array.buffer, array.byteOffset, size), width, height), 0, 0);
      return 'drawn from the memory itself';
    }
    let image = readings.get(canvas);
    if (!image) readings.set(canvas, image = context.createImageData(width, height));
    const from = array ?? view.copy();
    const { data } = image;
    const truth = view.format === '?' || view.format === '@?';
    for (let i = 0, at = 0; at < data.length; at += 4, i += channels) {
      if (channels === 1) {
        const value = i < from.length ? (truth ? (from[i] ? 255 : 0) : from[i] + shift) : 0;
        data[at] = data[at + 1] = data[at + 2] = value;
        data[at + 3] = i < from.length ? 255 : 0;
        continue;
      }
      const there = i + channels <= from.length;
      data[at] = from[i] + shift;
      data[at + 1] = from[i + 1] + shift;
      data[at + 2] = from[i + 2] + shift;
      data[at + 3] = there ? (channels === 4 ? from[i + 3] + shift : 255) : 0;
    }
    context.putImageData(image, 0, 0);
    return array ? 'read from the memory itself' : 'read through a copy, as its elements do not lie in one run';
  }

  const LOOKED_AT = 2 ** 20; // elements at most; of more, every n-th

  const short = (v) => Number.isInteger(v) ? String(v) : String(Number(v.toPrecision(6)));

  // plot draws a line through the elements; where there are more than pixels, from the lowest to the highest of each.
  function plot(canvas, view, { mark }) {
    const scale = globalThis.devicePixelRatio || 1;
    const width = Math.max(1, Math.round(canvas.clientWidth * scale));
    const height = Math.max(1, Math.round(canvas.clientHeight * scale));
    if (canvas.width !== width || canvas.height !== height) {
      canvas.width = width;
      canvas.height = height;
    }
    const all = values(view);
    const count = all.length;
    const every = Math.ceil(count / LOOKED_AT);
    let low = Infinity;
    let high = -Infinity;
    let missing = 0;
    for (let i = 0; i < count; i += every) {
      const v = Number(all[i]);
      if (!Number.isFinite(v)) missing++;
      else {
        if (v < low) low = v;
        if (v > high) high = v;
      }
    }
    const context = canvas.getContext('2d');
    context.clearRect(0, 0, width, height);
    if (low > high) return `${count} values, none of them finite`;
    const style = getComputedStyle(canvas);
    const pad = 6 * scale;
    const text = 14 * scale; // the highest and the lowest value stand above and below the line
    const x = (i) => count < 2 ? width / 2 : pad + (i / (count - 1)) * (width - 2 * pad);
    const y = (v) => high === low ? height / 2 : pad + text + (1 - (v - low) / (high - low)) * (height - 2 * (pad + text));
    context.lineWidth = scale;
    context.strokeStyle = style.columnRuleColor;
    context.beginPath();
    if (low <= 0 && high >= 0) {
      context.moveTo(0, y(0));
      context.lineTo(width, y(0));
    }
    context.stroke();
    if (mark >= 0 && mark < count) {
      context.strokeStyle = style.caretColor;
      context.beginPath();
      context.moveTo(x(mark), 0);
      context.lineTo(x(mark), height);
      context.stroke();
    }
    context.strokeStyle = style.color;
    context.lineWidth = 1.5 * scale;
    context.lineJoin = 'round';
    context.beginPath();
    let pen = false;
    if (count <= width * 2) {
      for (let i = 0; i < count; i++) {
        const v = Number(all[i]);
        if (!Number.isFinite(v)) pen = false;
        else if (pen) context.lineTo(x(i), y(v));
        else {
          context.moveTo(x(i), y(v));
          pen = true;
        }
      }
    } else {
      const step = Math.max(every, 1);
      for (let column = 0; column < width; column++) {
        const from = Math.floor((column / width) * count / step) * step;
        const to = Math.min(count, Math.max(from + step, Math.floor(((column + 1) / width) * count)));
        let bottom = Infinity;
        let top = -Infinity;
        for (let i = from; i < to; i += step) {
          const v = Number(all[i]);
          if (v < bottom) bottom = v;
          if (v > top) top = v;
        }
        if (bottom > top || !Number.isFinite(bottom) || !Number.isFinite(top)) {
          pen = false;
          continue;
        }
        context[pen ? 'lineTo' : 'moveTo'](column, y(top));
        context.lineTo(column, y(bottom));
        pen = true;
      }
    }
    context.stroke();
    if (count <= width / (10 * scale)) { // few: the points themselves
      context.fillStyle = style.color;
      for (let i = 0; i < count; i++) {
        const v = Number(all[i]);
        if (Number.isFinite(v)) context.fillRect(x(i) - 2 * scale, y(v) - 2 * scale, 4 * scale, 4 * scale);
      }
    }
    context.font = `${11 * scale}px ${style.fontFamily}`;
    context.fillStyle = style.textDecorationColor;
    context.textBaseline = 'top';
    context.fillText(short(high), pad, pad);
    context.textBaseline = 'bottom';
    if (high !== low) context.fillText(short(low), pad, height - pad);
    const finite = missing ? `, ${missing} not finite` : '';
    return `${count} values from ${short(low)} to ${short(high)}${finite}${every > 1 ? `, every ${every}th looked at` : ''}`;
  }

  // What is drawn again while JavaScript writes. Writes come without an event: after one was found, each frame is looked
  // at for a while.
  let live = null; // {canvas, spec}
  let until = 0;
  let looking = false;
  function follow() {
    until = performance.now() + 500;
    if (looking) return;
    looking = true;
    const look = (now) => {
      looking = live !== null && live.canvas.isConnected && now < until;
      if (!looking) return;
      render();
      requestAnimationFrame(look);
    };
    requestAnimationFrame(look);
  }

  const seen = new WeakMap(); // canvas → whether it is in sight
  const sight = new IntersectionObserver((entries) => {
    for (const entry of entries) {
      seen.set(entry.target, entry.isIntersecting);
      if (entry.isIntersecting && live?.canvas === entry.target) render();
    }
  });

  function render() {
    if (!live || seen.get(live.canvas) === false) return '';
    const { canvas, spec } = live;
    try {
      const view = globalThis.memview.view(spec.view);
      return spec.kind === 'plot' ? plot(canvas, view, spec) : pixels(canvas, view, spec);
    } catch (error) {
      return error.message;
    }
  }

  let listening = false;
  globalThis.memviewPictures = {
    // draw draws what spec says, once now and again while JavaScript writes. It returns what there is to say of it.
    draw(canvas, spec) {
      if (live?.canvas !== canvas) {
        sight.disconnect();
        sight.observe(canvas);
        seen.delete(canvas);
      }
      live = { canvas, spec };
      if (!listening && globalThis.memview) {
        listening = true;
        globalThis.memview.on('change', (event) => {
          if (event.cause === 'javascript') follow();
        });
      }
      return render();
    },
    stop() {
      live = null;
      sight.disconnect();
    },
  };
})();
