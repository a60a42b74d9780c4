// What both pages (playground and embed) do before and while the Go program starts: storage go-app can read, the
// globals go-app calls, globalThis.memviewPage (how Go and the page talk), and loading the client with its progress.
// A classic script, first in <head>: what it defines is there before anything else runs.
'use strict';
(() => {
  const root = document.documentElement;
  const client = { url: root.dataset.client, size: Number(root.dataset.clientSize) };

  // go-app reads localStorage and sessionStorage at its start and dies when that throws: in an opaque origin (the
  // embed page's sandbox) and where the reader has forbidden storage. There, memory for the life of the page stands in.
  class MemoryStorage {
    #items = new Map();
    get length() { return this.#items.size; }
    key(index) { return [...this.#items.keys()][index] ?? null; }
    getItem(key) { return this.#items.get(String(key)) ?? null; }
    setItem(key, value) { this.#items.set(String(key), String(value)); }
    removeItem(key) { this.#items.delete(String(key)); }
    clear() { this.#items.clear(); }
  }
  for (const name of ['localStorage', 'sessionStorage']) {
    try {
      globalThis[name].getItem('');
    } catch {
      Object.defineProperty(globalThis, name, { configurable: true, value: new MemoryStorage() });
    }
  }

  // The globals go-app v9 calls (pkg/app: app.go, context.go). The path the site lives under is found here, at run
  // time, so that an export works under any path. Decoded, because go-app cuts it off Go's decoded URL.Path.
  const place = decodeURIComponent(new URL('.', document.baseURI).pathname).replace(/\/$/, '');
  const environment = { GOAPP_ROOT_PREFIX: place, GOAPP_STATIC_RESOURCES_URL: place, GOAPP_INTERNAL_URLS: '[]' };
  globalThis.goappGetenv = (key) => environment[key];
  globalThis.goappNav = () => {};
  globalThis.goappOnUpdate = () => {};
  globalThis.goappOnAppInstallChange = () => {};
  globalThis.goappKeepBodyClean = () => () => {};

  // How Go and the page talk. Go sets receive(type, detail); post(type, detail) goes to whoever listens outside.
  // 'ready', 'change' and 'error' are also shown as <html data-state>, for style sheets and tests.
  const outside = { post() {} };
  globalThis.memviewPage = {
    kind: root.dataset.page,
    config: {},
    post(type, detail = {}) {
      if (type === 'error') root.dataset.state = 'error';
      if (type === 'ready' || type === 'change') root.dataset.state = 'ready';
      if (type === 'ready') live();
      outside.post(type, detail);
    },
    receive: null,
  };

  // The loader's elements stand at the end of <body>: looked up when needed, not before they are parsed.
  const part = (name) => document.getElementById('app-wasm-loader' + (name ? '-' + name : ''));
  const parsed = new Promise((resolve) => {
    // Deferred scripts (wasm_exec.js, memview.js) have run by then.
    addEventListener('DOMContentLoaded', resolve, { once: true });
  });

  function progress(loaded) {
    const bar = part('progress');
    if (bar && client.size) bar.value = Math.min(loaded / client.size, 1);
  }

  function live() {
    const loader = part();
    if (loader) loader.hidden = true;
  }

  // fail shows why there is no program, with Retry. go-app may have put its own reason in the label when it panicked.
  function fail(message, retry) {
    root.dataset.state = 'error';
    console.error('memview: ' + message);
    part('label').setAttribute('role', 'alert');
    part('label').textContent = message;
    part('progress').hidden = true;
    part('retry').hidden = false;
    part('retry').onclick = retry;
    part().hidden = false;
    outside.post('error', { message, fatal: true });
  }

  function restoreLoader() {
    root.dataset.state = 'loading';
    part('label').setAttribute('role', 'status');
    part('label').textContent = part('label').dataset.loading;
    part('progress').hidden = false;
    part('progress').removeAttribute('value');
    part('retry').hidden = true;
  }

  // read takes a response's bytes to its end, reports how many came, and hands each chunk to keep. The stream carries
  // the uncompressed bytes, so they are held against the size known when the page was made: Content-Length is that of
  // the compressed body, or absent.
  async function read(response, keep = () => {}) {
    let loaded = 0;
    for (const reader = response.body.getReader(); ;) {
      const { done, value } = await reader.read();
      if (done) return;
      keep(value);
      loaded += value.byteLength;
      progress(loaded);
    }
  }

  // fetchClient gets the client from beside the page. After a failure the cache is passed by: it may hold the fault.
  async function fetchClient(again) {
    let response;
    try {
      response = await fetch(client.url, { cache: again ? 'reload' : 'default' });
    } catch (error) {
      throw new Error(`memview's program could not be fetched (${error.message}). Check the connection and retry.`);
    }
    if (!response.ok) {
      throw new Error(`memview's program could not be fetched: the server answered ${response.status}.`);
    }
    return response;
  }

  // instantiate compiles while bytes arrive where that can be done. Streaming needs the right media type, which some
  // file hosts do not send; then the bytes are gathered first. The clone is what is counted: the response itself goes
  // to the engine as it came, with its address, under which a browser may keep the compiled code.
  async function instantiate(source, imports) {
    if (source instanceof ArrayBuffer) return WebAssembly.instantiate(source, imports);
    const type = source.headers.get('Content-Type') ?? '';
    if (WebAssembly.instantiateStreaming && /^application\/wasm\s*(;|$)/i.test(type)) {
      const counted = source.clone();
      const [program] = await Promise.all([WebAssembly.instantiateStreaming(source, imports), read(counted)]);
      return program;
    }
    const chunks = [];
    await read(source, (chunk) => chunks.push(chunk));
    return WebAssembly.instantiate(await new Blob(chunks).arrayBuffer(), imports);
  }

  // start runs the Go program whose bytes source(again) brings, as a Response or an ArrayBuffer.
  async function start(source, again = false) {
    const retry = () => {
      if (typeof Go === 'undefined' || running) return location.reload();
      restoreLoader();
      start(source, true);
    };
    let running = false;
    try {
      if (typeof WebAssembly !== 'object') {
        throw new Error('memview needs WebAssembly, which this browser lacks or has switched off.');
      }
      const bytes = source(again);
      bytes.catch(() => {}); // reported where it is awaited, below
      await parsed;
      if (typeof Go === 'undefined') throw new Error('memview could not load wasm_exec.js, which starts its program.');
      const go = new Go();
      let code = 0;
      go.exit = (status) => { code = status; };
      const arrived = await bytes;
      let program;
      try {
        program = await instantiate(arrived, go.importObject);
      } catch (error) {
        throw new Error(`memview's program could not be started (${error.message}).`);
      }
      running = true;
      root.dataset.state = 'starting';
      const place = document.body.firstElementChild;
      new MutationObserver((_, observer) => { // go-app replaces its place when it mounts: nothing is left to wait for
        if (place.isConnected) return;
        observer.disconnect();
        if (root.dataset.state !== 'error') live();
      }).observe(document.body, { childList: true });
      addEventListener('error', (event) => {
        if (event.error instanceof WebAssembly.RuntimeError) fail(`memview stopped: ${event.error.message}.`, retry);
      });
      await go.run(program.instance);
      const said = part('label').textContent; // what go-app caught, if it did
      const reason = said === part('label').dataset.loading ? `exit code ${code}` : said;
      throw new Error(`memview stopped: ${reason}. What was not saved is lost.`);
    } catch (error) {
      await parsed;
      fail(error.message, retry);
    }
  }

  globalThis.memviewBoot = { client, outside, fetchClient, progress, start };
})();
