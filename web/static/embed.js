// <mem-view>: a live memory view inside any page.
//
//   <script type="module" src="https://host/memview/embed.js"></script>
//   <mem-view bytes="00 01 ef be" format="H" title="Casting bytes to uint16"></mem-view>
//
// Attributes
//   bytes     hex text; absent: the element's own text, when that is hex
//   format    struct code of the view shown under the bytes
//   title     the frame's accessible name
//   load      visible (default: when scrolled near) | click | eager | none (the children stay)
//   height    auto (default) | a CSS length
//   theme     auto (default: as the page around) | light | dark
//   columns   bytes in a line: 4 8 16 32; absent: as many as fit
//   editable  present: the reader may change the bytes
//   state     written by the element: idle | loading | ready | error
// Properties
//   ready     promise of the element, once live; rejects with what went wrong
//   bytes     get: promise of a copy (Uint8Array) of the bytes as they are now; before the view is live, as given
//             set: hex text, an ArrayBuffer or a view of one
//   error     the last error's message, or ''
// Events, bubbling and composed: memview-ready, memview-change, memview-error {message}, memview-resize {height}
// The children are shown until the view is live; without scripts they are all there is.
//
// Inside is a sandboxed frame on embed.html: an opaque origin, where fetching the program would need CORS headers. So it
// is fetched here, once for the page. Messages are {memview: 1, nonce, type, detail}, type and detail being
//   from the frame: hello {client}, ready, change, error {message, fatal}, resize {height}, bytes {id, bytes}
//   to the frame:   init {config, client}, set {theme or title}, setBytes {bytes}, getBytes {id}

const VERSION = '__VERSION__';
const base = new URL('.', import.meta.url);
const CLIENT = { url: new URL(`app.wasm?v=${VERSION}`, base).href, size: Number('__CLIENT_SIZE__') };

const clients = new Map(); // URL → promise of the program's bytes
const live = new Map(); // nonce → widget with a frame
let asked = 0;
const placed = new Set(); // widgets in the document

function fetchClient(url, again) {
  let bytes = clients.get(url);
  if (!bytes) {
    bytes = download(url, again);
    clients.set(url, bytes);
    bytes.catch(() => clients.get(url) === bytes && clients.delete(url)); // so the next try tries
  }
  return bytes;
}

async function download(url, again) {
  const response = await fetch(url, { cache: again ? 'reload' : 'default', credentials: 'omit' })
    .catch((error) => { throw new Error(`memview's program could not be fetched (${error.message})`); });
  if (!response.ok) throw new Error(`memview's program could not be fetched: the server answered ${response.status}`);
  const chunks = [];
  let loaded = 0;
  for (const reader = response.body.getReader(); ;) {
    const { done, value } = await reader.read();
    if (done) return new Blob(chunks).arrayBuffer();
    chunks.push(value);
    loaded += value.byteLength;
    for (const widget of live.values()) widget.progress(Math.min(loaded / CLIENT.size, 1));
  }
}

function onMessage({ data, source, origin }) {
  if (data?.memview === 1 && origin === 'null') live.get(data.nonce)?.take(source, data.type, data.detail ?? {});
}

// Theme: one observer and one media query for all widgets.
const dark = matchMedia('(prefers-color-scheme: dark)');
const THEMED = ['data-theme', 'data-md-color-scheme', 'class', 'data-bs-theme'];
const retheme = () => placed.forEach((widget) => widget.retheme());
const restyled = new MutationObserver(retheme);

function hostTheme(element) {
  const nearest = (attribute) => {
    for (let node = element; node; node = node.parentElement ?? node.getRootNode().host) {
      const value = node.getAttribute(attribute);
      if (value) return value;
    }
    return '';
  };
  const page = document.documentElement;
  for (const attribute of THEMED) {
    // Of classes only those on <html> count: html.dark, and mdBook's dark ones.
    const value = attribute === 'class' ? [...page.classList].find((name) => /^(dark|light|coal|navy|ayu)$/.test(name))
      : nearest(attribute);
    if (/dark|slate|night|coal|navy|ayu/.test(value)) return 'dark';
    if (/light|default|day/.test(value)) return 'light';
  }
  const scheme = getComputedStyle(element).colorScheme.replace('only', '').trim();
  if (scheme === 'dark' || scheme === 'light') return scheme;
  return dark.matches ? 'dark' : 'light';
}

const near = new IntersectionObserver((entries) => {
  for (const entry of entries) if (entry.isIntersecting) entry.target.start();
}, { rootMargin: '150px' });

// A constructed style sheet passes any style-src.
const sheet = new CSSStyleSheet();
sheet.replaceSync(`
  :host { display: block }
  :host([hidden]) { display: none }
  div { position: relative; overflow: auto }
  iframe { position: absolute; inset: 0; width: 100%; height: 100%; border: 0; visibility: hidden }
  .live { overflow: hidden }
  .live slot { display: none }
  .live iframe { visibility: visible }
  progress { position: absolute; inset: 0 0 auto; width: 100%; height: 3px; z-index: 1 }
  [hidden] { display: none }
  button { font: inherit; min-height: 24px }
`);

const build = (tag, properties) => Object.assign(document.createElement(tag), properties);
const hex = (bytes) => Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('');
const unhex = (text) => Uint8Array.from(text.match(/[0-9a-f]{2}/gi) ?? [], (pair) => parseInt(pair, 16));

class MemView extends HTMLElement {
  static observedAttributes = ['bytes', 'format', 'title', 'load', 'height', 'theme', 'columns', 'editable'];

  #box = build('div');
  #bar = build('progress', { hidden: true, ariaLabel: 'Loading memview' });
  #message = build('span');
  #retry = build('button', { textContent: 'Retry', onclick: () => this.start(true) });
  #alert = build('p', { role: 'alert', hidden: true });
  #button = build('button', { textContent: 'Show live', hidden: true, onclick: () => this.start() });
  #frame; #nonce; #watchdog; #theme;
  #answered = false; // the frame has its init
  #wanted = 0; // the height the frame last asked for
  #floor = 0; // the height it took over
  #asked = new Map(); // id of a question → who waits for the answer
  #deferred;

  constructor() {
    super();
    const root = this.attachShadow({ mode: 'open' });
    root.adoptedStyleSheets = [sheet];
    const slot = build('slot');
    slot.addEventListener('slotchange', () => this.#reserve());
    this.#box.append(slot, this.#bar, this.#button);
    this.#alert.append(this.#message, this.#retry);
    root.append(this.#box, this.#alert);
    this.#renew();
  }

  connectedCallback() {
    if (!placed.size) {
      restyled.observe(document, { subtree: true, attributeFilter: THEMED.filter((name) => name !== 'class') });
      restyled.observe(document.documentElement, { attributeFilter: [...THEMED, 'style'] });
      dark.addEventListener('change', retheme);
    }
    placed.add(this);
    this.#state('idle');
    this.#arm();
  }

  connectedMoveCallback() {} // moveBefore() keeps the frame alive

  disconnectedCallback() {
    placed.delete(this);
    near.unobserve(this);
    this.#drop();
    if (!placed.size) {
      restyled.disconnect();
      dark.removeEventListener('change', retheme);
    }
    this.#renew();
  }

  attributeChangedCallback(name) {
    if (!this.isConnected) return;
    if (name === 'load') return this.#frame ? undefined : this.#arm();
    if (name === 'theme') return this.retheme();
    if (!this.#frame || name === 'height') return this.#reserve();
    const config = this.#config();
    if (name === 'title') {
      this.#frame.title = config.title || 'memview';
      if (this.#answered) this.#send('set', { title: config.title });
    } else if (name === 'bytes' && this.getAttribute('state') === 'ready') {
      this.#send('setBytes', { bytes: config.bytes });
    } else { // another view, once all attributes are set
      this.#drop();
      queueMicrotask(() => this.start());
    }
  }

  get ready() { return this.#deferred.promise; }
  get error() { return this.#message.textContent; }

  get bytes() {
    if (this.getAttribute('state') !== 'ready') return Promise.resolve(unhex(this.#config().bytes));
    return new Promise((resolve, reject) => {
      const id = String(++asked);
      this.#asked.set(id, { resolve, reject });
      this.#send('getBytes', { id });
    });
  }

  set bytes(value) {
    if (typeof value !== 'string') {
      value = hex(ArrayBuffer.isView(value) ? new Uint8Array(value.buffer, value.byteOffset, value.byteLength)
        : new Uint8Array(value));
    }
    this.setAttribute('bytes', value);
  }

  // start makes the frame; again: past the cache, which may hold the fault.
  start(again = false) {
    if (!this.isConnected || this.#frame) return;
    near.unobserve(this);
    this.#renew();
    this.#state('loading');
    this.#nonce = Array.from(crypto.getRandomValues(new Uint32Array(4)), (n) => n.toString(36)).join('-');
    const frame = this.#frame = build('iframe', {
      title: this.#config().title || 'memview',
      referrerPolicy: 'no-referrer',
      src: new URL(`embed.html#nonce=${this.#nonce}`, base).href,
    });
    frame.setAttribute('sandbox', 'allow-scripts');
    // A page that is missing or blocked fires load too, but never greets.
    frame.addEventListener('load', () => {
      if (!this.#watchdog) this.#watchdog = setTimeout(() => this.#fail(`${base}embed.html does not answer`), 10000);
    }, { once: true });
    if (!live.size) addEventListener('message', onMessage);
    live.set(this.#nonce, this);
    fetchClient(CLIENT.url, again).catch((error) => this.#frame === frame && this.#fail(error.message));
    this.#box.append(frame);
  }

  progress(part) { this.#bar.value = part; }

  take(source, type, detail) {
    if (source !== this.#frame?.contentWindow) return;
    switch (type) {
      case 'hello': return this.#hello(this.#frame, detail);
      case 'resize': return this.#resize(detail.height);
      case 'bytes':
        this.#asked.get(detail.id)?.resolve(unhex(detail.bytes));
        return this.#asked.delete(detail.id);
      case 'error':
        if (detail.fatal) return this.#fail(detail.message);
        this.#show(); // the view itself shows the message
        return this.#report(detail);
      case 'ready':
      case 'change':
        this.#show();
        this.#message.textContent = '';
        if (this.getAttribute('state') === 'error') this.#renew();
        this.#state('ready');
        this.#settle('resolve', this);
        this.#tell(type, detail);
    }
  }

  retheme() {
    const theme = this.#config().theme;
    if (this.#answered && theme !== this.#theme) this.#send('set', { theme });
    this.#theme = theme;
  }

  async #hello(frame, { client }) {
    clearTimeout(this.#watchdog);
    this.#watchdog = -1; // answered: none is set any more
    try {
      // The page names another client when the site was updated between the two requests.
      const url = new URL(client, base);
      const bytes = await fetchClient(url.origin === base.origin ? url.href : CLIENT.url);
      if (this.#frame !== frame) return;
      const copy = bytes.slice(); // the frame gets its own, by transfer
      const config = this.#config();
      this.#theme = config.theme;
      this.#send('init', { config, client: copy }, [copy]);
      this.#answered = true;
    } catch (error) {
      if (this.#frame === frame) this.#fail(error.message);
    }
  }

  #config() {
    const text = (name) => this.getAttribute(name) ?? '';
    const own = this.textContent.trim();
    return {
      bytes: this.getAttribute('bytes') ?? (/^[0-9a-f\s]+$/i.test(own) ? own : ''),
      format: text('format'),
      title: text('title'),
      theme: /^(light|dark)$/.test(text('theme')) ? text('theme') : hostTheme(this),
      columns: text('columns'),
      editable: this.hasAttribute('editable'),
    };
  }

  #send(type, detail, transfer) {
    this.#frame.contentWindow.postMessage({ memview: 1, nonce: this.#nonce, type, detail }, '*', transfer);
  }

  #arm() {
    near.unobserve(this);
    const load = this.getAttribute('load') ?? 'visible';
    const click = load === 'click' || (load !== 'eager' && load !== 'none' && navigator.connection?.saveData);
    this.#button.hidden = !click;
    this.#button.ariaLabel = `Show live: ${this.#config().title || 'memview'}`;
    this.#reserve();
    if (load === 'eager') this.start();
    else if (load !== 'none' && !click) near.observe(this);
  }

  #reserve() {
    const { style } = this.#box;
    const load = this.getAttribute('load');
    const height = this.getAttribute('height') ?? 'auto';
    const length = /^\d+$/.test(height) ? height + 'px' : height;
    const fixed = length !== 'auto' && CSS.supports('height', length);
    style.height = fixed && load !== 'none' ? length : '';
    if (fixed || load === 'none') style.minHeight = '';
    else if (!this.#frame) style.minHeight = this.#estimate() + 'px';
  }

  // The height reserved before loading, in CSS pixels, so that nothing below moves when the view comes:
  //   36 + min(480, ⌈bytes ÷ columns⌉ × (row × (1 + staves) + 16)), staves: the owner's, and one for format
  //   columns: the attribute, else what fits (app/ui, fitColumns; style.css has the cells)
  #estimate() {
    const { bytes, format, columns } = this.#config();
    const touch = matchMedia('(pointer: coarse)').matches;
    const width = this.clientWidth;
    const cell = touch ? (width > 420 ? 32 : 27) : 25;
    const room = width - 24 - 52; // padding, address
    const fits = [32, 16, 8].find((n) => n * (cell + 8) + n - 8 + 18 <= room)
      ?? (8 * cell + 40 <= room || /[lLqQnNdP]/.test(format) ? 8 : 4);
    const rows = Math.max(1, Math.ceil(unhex(bytes).length / (Number(columns) || fits)));
    return 36 + Math.min(480, rows * ((touch ? 32 : 24) * (format ? 3 : 2) + 16));
  }

  // show puts the frame in the children's place, at their height or more: nothing below moves up.
  #show() {
    const { classList, offsetHeight } = this.#box;
    if (classList.contains('live')) return;
    this.#floor = offsetHeight;
    classList.add('live');
    this.#bar.hidden = this.#button.hidden = true;
    this.#resize(this.#wanted);
  }

  #resize(wanted) {
    this.#wanted = wanted;
    const { classList, style } = this.#box;
    if (!classList.contains('live') || style.height) return;
    const height = Math.max(wanted, this.#floor);
    if (style.minHeight === height + 'px') return;
    style.minHeight = height + 'px';
    this.#tell('resize', { height });
  }

  // fail shows the children again, with the reason and another try.
  #fail(message) {
    this.#drop();
    clients.delete(CLIENT.url);
    this.#alert.hidden = false;
    this.#report({ message });
  }

  #report(detail) {
    this.#message.textContent = detail.message;
    this.#state('error');
    this.#settle('reject', new Error(detail.message));
    this.#tell('error', detail);
  }

  #drop() {
    clearTimeout(this.#watchdog);
    live.delete(this.#nonce);
    if (!live.size) removeEventListener('message', onMessage);
    this.#frame?.remove();
    this.#frame = this.#watchdog = undefined;
    for (const { reject } of this.#asked.values()) reject(new Error('the view is gone'));
    this.#asked.clear();
    this.#answered = false;
    this.#wanted = 0;
    this.#box.classList.remove('live');
  }

  #state(state) {
    this.setAttribute('state', state);
    this.setAttribute('aria-busy', state === 'loading');
    this.#bar.hidden = state !== 'loading';
    if (state === 'loading') {
      this.#bar.removeAttribute('value');
      this.#alert.hidden = this.#button.hidden = true;
    }
  }

  #renew() {
    if (this.#deferred && !this.#deferred.settled) return;
    const deferred = this.#deferred = {};
    deferred.promise = new Promise((resolve, reject) => Object.assign(deferred, { resolve, reject }));
    deferred.promise.catch(() => {}); // there is memview-error too
  }

  #settle(how, value) {
    this.#deferred[how](value);
    this.#deferred.settled = true;
  }

  #tell(type, detail) {
    this.dispatchEvent(new CustomEvent(`memview-${type}`, { bubbles: true, composed: true, detail }));
  }
}

customElements.get('mem-view') ?? customElements.define('mem-view', MemView);
