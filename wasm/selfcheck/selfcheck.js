// The JavaScript side of the self-check: it starts two Go programs, gives the first the functions it plays JavaScript's
// part with (no text can be made into code under the page's policy), and reports. It runs in any browser, and in Node,
// where node.js stands in for the page.
'use strict';
(() => {
  const violations = [];
  globalThis.addEventListener?.('securitypolicyviolation', (e) => violations.push(`${e.violatedDirective} ${e.blockedURI}`));
  const warnings = [];
  const warn = console.warn;
  console.warn = (...words) => void warnings.push(words.join(' '));

  const host = globalThis.selfcheckHost ?? {
    engine: navigator.userAgent,
    program: async () => (await fetch('app.wasm')).arrayBuffer(),
    report: (text) => fetch('/report' + location.search, { method: 'POST', body: text }),
    show(results) {
      document.getElementById('results').replaceChildren(...results.map((r) => {
        const item = document.createElement('li');
        item.textContent = `${r.outcome}: ${r.name}${r.detail ? `: ${r.detail}` : ''}`;
        return item;
      }));
      document.getElementById('verdict').textContent = results.some((r) => r.outcome === 'failed') ? 'failed' : 'passed';
    },
  };

  const task = () => new Promise((done) => setTimeout(done));
  const attempt = (f) => { try { f(); return ''; } catch (err) { return `${err.name}: ${err.message}`; } };
  const handle = (name) => memview.view(name);
  let held = null; // an array that is kept too long, on purpose
  let garbage = [];
  let heard = [];

  /** What Go calls. Each function is one thing that a page might do. */
  globalThis.selfcheck = {
    warnings: () => warnings.splice(0).join('\n'),
    length: (a) => a.length,
    sum: (a) => a.reduce((x, y) => x + y, 0),
    fill: (a) => { a.fill(7); },
    hold: (name) => { held = handle(name).array; },
    heldLength: () => held.length,
    writeHeld: () => { held[0] = 99; },
    letGo: () => { held = null; },
    first: (name) => handle(name).array[0],
    write: (name, i, x) => { handle(name).array[i] = x; },
    all: (name, x) => handle(name).array.every((y) => y === x),
    text: (name) => String(handle(name).array),
    describe: (name) => { const h = handle(name); return `${h.kind} ${h.array === null ? 'none' : h.array.length}`; },
    at: (name, i) => String(handle(name).at(i)),
    set: (name, i, x) => attempt(() => handle(name).set(x, i)),
    setAt: (name, i, text, big) => attempt(() => handle(name).set(big ? BigInt(text) : Number(text), i)),
    view: (name) => attempt(() => handle(name).array),
    release: (name) => { handle(name).release(); },
    names: () => memview.views.map((v) => v.name).join(),
    keep(name) { held = handle(name); },
    useKept: () => attempt(() => held.array) || 'used',
    development(on) { memview.development = on; },

    // Go is called while JavaScript holds an array.
    callback(name, back) {
      const h = handle(name);
      const early = h.array;
      back();
      return `${early.length} ${h.array.length} ${h.array[0]}`;
    },
    async wait(name, ask) {
      const h = handle(name);
      const early = h.array;
      await memview.exec(ask);
      return `${early.length} ${h.array.length} ${h.array[0]}`;
    },
    use(name, during) { return attempt(() => handle(name).use((a) => { during(); a[0] = 1; })); },
    useReadOnly: (name) => attempt(() => handle(name).use((a) => { a[0] = 99; })),
    useAsync: (name) => attempt(() => handle(name).use(async (a) => a[0])),
    collectIn: (collect, a) => { collect(); if (a.length === 0) throw new Error('memory grew, which this check does not want'); a.fill(7); },

    clone(name) {
      const h = handle(name);
      return `${structuredClone(h.array).buffer.byteLength > h.nbytes} ${structuredClone(h.copy()).buffer.byteLength === h.nbytes} ${JSON.stringify(h).length < 500} ${JSON.stringify(structuredClone(h))}`;
    },
    async post(name) {
      const { port1, port2 } = new MessageChannel();
      const got = new Promise((done) => { port2.onmessage = (e) => done(e.data); });
      port1.postMessage(handle(name).copy());
      const data = await got;
      port1.close();
      port2.close();
      return data.buffer.byteLength;
    },
    // Every value that a page can reach from the API, but for the array itself.
    exposes(name) {
      const seen = [];
      const h = handle(name);
      for (const [label, object] of [['memview', memview], ['handle', h]]) {
        for (let o = object; o && o !== Object.prototype; o = Object.getPrototypeOf(o)) {
          for (const key of Reflect.ownKeys(o)) {
            if (key === 'array') continue;
            let value;
            try { value = object[key]; } catch { continue; }
            if (value instanceof ArrayBuffer || value instanceof WebAssembly.Memory || ArrayBuffer.isView(value)) seen.push(`${label}.${String(key)}`);
          }
        }
      }
      return seen.join();
    },
    transfer(name) {
      const { buffer } = handle(name).array;
      const copy = handle(name).copy();
      // Browsers refuse, Node 20 copies: in neither does the memory go.
      const stays = attempt(() => structuredClone(buffer, { transfer: [buffer] })) !== '' || buffer.byteLength > 0;
      return `${stays} ${structuredClone(copy, { transfer: [copy.buffer] }).length} ${copy.length}`;
    },
    canvas: () => typeof ImageData === 'function' && typeof document === 'object',
    // A picture is made and drawn in one call: then nothing can detach it in between.
    draw(pixels) {
      const context = document.createElement('canvas').getContext('2d');
      context.putImageData(new ImageData(pixels, 2, 1), 0, 0);
      return String(context.getImageData(0, 0, 2, 1).data);
    },
    clamped(a) { return this.draw(new Uint8ClampedArray(a.buffer, a.byteOffset, a.length)); },
    makeImage(a) { held = new ImageData(new Uint8ClampedArray(a.buffer, a.byteOffset, a.length), 2, 1); },
    heldImage: () => held.data.length,
    growForeign: (past) => {
      const memory = programs[0].instance.exports.mem;
      const pages = past ? WebAssembly.Memory.prototype.grow.call(memory, 1) : memory.grow(1);
      if (past) memview.views[0].array; // a page looks, in the same turn
      return pages > 0;
    },
    policy() {
      // The policy forbids what it should: else keeping it would prove nothing.
      const strict = attempt(() => Function('return 1')()) !== '';
      const others = violations.filter((v) => !v.endsWith('eval'));
      return `${strict} ${others}`;
    },
    async stopSecond() {
      programs[1].go.stop();
      await programs[1].ended;
    },
    // The loop of events goes on while Go waits.
    async blocked(open) {
      const answer = memview.exec('wait');
      let turns = 0;
      while (turns < 5) { await task(); turns++; }
      open();
      return `${turns} ${await answer}`;
    },
    onGrow(f) {
      const off = memview.on('grow', () => { off(); f(); });
    },
    stale(run) {
      const real = memview;
      const install = (value) => Object.defineProperty(globalThis, 'memview', { value, configurable: true, enumerable: true });
      install({ version: '0.0.1' });
      try { run(); } finally { install(real); }
    },
    listen() { heard = []; const off = memview.on('change', (e) => heard.push(...e.ranges.map((r) => `${r.offset}:${r.old}>${r.new}`))); return off; },
    heard: () => heard.splice(0).join(' '),
    async litter() {
      // Collectors run when there is much to collect; where one can be called, it is.
      if (globalThis.gc) globalThis.gc();
      else { for (let i = 0; i < 50; i++) garbage.push(new Uint8Array(1 << 20), { i }); garbage = []; }
      await task();
    },
    now: () => performance.now(),
    crc(name) {
      // FNV-1a over the bytes as JavaScript sees them.
      let h = 0x811c9dc5;
      for (const b of handle(name).array) h = Math.imul(h ^ b, 0x01000193) >>> 0;
      return h;
    },
    done(text) {
      const results = JSON.parse(text);
      finish(results);
    },
  };

  let finished = false;
  function finish(results) {
    if (finished) return;
    finished = true;
    host.show?.(results);
    host.report(JSON.stringify({ engine: host.engine, results }));
  }

  const programs = [];
  async function start() {
    const bytes = await host.program();
    for (const role of ['first', 'second']) {
      const go = new Go();
      go.argv = ['selfcheck', role];
      go.env = {};
      go.exit = () => {};
      const { instance } = await WebAssembly.instantiate(bytes, go.importObject);
      const ready = new Promise((done) => { globalThis.selfcheck.ready = done; });
      const ended = go.run(instance);
      programs.push({ go, instance, ended });
      await ready;
      go.stop = globalThis.selfcheck.stop; // the second program has set it
    }
    programs[0].ended.then(() => finish([{ number: 0, name: 'the program', outcome: 'failed', detail: 'it ended before it reported' }]));
    globalThis.selfcheck.begin();
  }
  start().catch((err) => finish([{ number: 0, name: 'the start', outcome: 'failed', detail: `${err.name}: ${err.message} ${err.stack}` }]));
  globalThis.addEventListener?.('unhandledrejection', (e) => warn('unhandled', e.reason));
})();
