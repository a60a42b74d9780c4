// memview.js is the JavaScript half of memview's bridge: it lets a page read and write memory views that a Go program
// shares, in place, through typed arrays over the program's own linear memory.
//
// Load it as a classic script before the Go program starts. It needs no build step, no eval and no other file, so it
// works under a strict Content-Security-Policy, in a page, a worker and Node. It installs globalThis.memview:
//
//   memview.version           text; the Go half refuses another version than its own
//   memview.views             the handles of all shared views, oldest first in each program: a frozen array, a new one after each change
//   memview.view(nameOrId)    the handle with that name (a string) or id (a number)
//   memview.on(event, f)      calls f({type: event, …}) on 'change', 'view' and 'grow'; returns a function which ends that
//   memview.idle()            a promise, fulfilled when the program has drawn all that there was to draw
//   memview.exec(source)      a promise of what the program makes of source, where one runs source (Memory.OnExec in Go)
//   memview.development       false; set to true, use() throws for what else is lost in silence: see there
//
// memview.d.ts declares all of it for TypeScript and for editors.
//
// The rule to remember: an array is valid until Go runs next, because Go may grow its memory, and growth detaches every
// typed array over it: reads give undefined, writes vanish without an error. So read handle.array each time it is needed
// (that costs nanoseconds), or use handle.use(f), and hand handle.copy() to whatever works later: await, postMessage,
// IndexedDB.
(() => {
  "use strict";

  const VERSION = "0.2.0";

  // The first script of a page stays. When two of different versions are loaded, the Go half that finds a foreign one says so.
  if (typeof globalThis.memview?.version === "string") return;

  // ---- Values: one element of each format, as CPython's struct module and memoryview read and write it ----
  //
  // CPython's texts; its ValueError and OverflowError are JavaScript's RangeError.

  const wrongType = (code) => new TypeError(`memoryview: invalid type for format '${code}'`);
  const wrongValue = (code) => new RangeError(`memoryview: invalid value for format '${code}'`);

  /** whole returns v if it is an integer from lo to hi: a number, a bigint or, as in Python, a boolean. */
  function whole(v, lo, hi, code) {
    if (typeof v === "boolean") v = Number(v);
    if (typeof v === "number" ? !Number.isInteger(v) : typeof v !== "bigint") throw wrongType(code);
    if (v < lo || v > hi) throw wrongValue(code);
    return v;
  }

  /** long returns v as a bigint from lo to hi. A number beyond 2**53 is refused: its last digits may be lost already. */
  function long(v, lo, hi, code) {
    v = whole(v, lo, hi, code);
    if (typeof v === "number" && !Number.isSafeInteger(v)) throw new RangeError(`memview: ${v} is not a safe integer: pass a BigInt`);
    return BigInt(v);
  }

  /** real returns v as a number. An integer too large for a double is an error, as in Python; a number may be infinite. */
  function real(v, code) {
    if (typeof v === "number") return v;
    if (typeof v !== "boolean" && typeof v !== "bigint") throw wrongType(code);
    const x = Number(v);
    if (!Number.isFinite(x)) throw wrongValue(code);
    return x;
  }

  /** unpackHalf returns the number that 16 bits stand for in IEEE 754 binary16. */
  function unpackHalf(bits) {
    const sign = bits & 0x8000 ? -1 : 1;
    const exponent = (bits >> 10) & 0x1f;
    const fraction = bits & 0x3ff;
    if (exponent === 0) return sign * fraction * 2 ** -24;
    if (exponent === 0x1f) return fraction ? NaN : sign * Infinity;
    return sign * (1024 + fraction) * 2 ** (exponent - 25);
  }

  /** packHalf returns the 16 bits of the binary16 number nearest to x, of two equally near ones the even one. */
  function packHalf(x, code) {
    if (Number.isNaN(x)) return 0x7e00;
    const sign = x < 0 || Object.is(x, -0) ? 0x8000 : 0;
    x = Math.abs(x);
    if (x === Infinity) return sign | 0x7c00;
    if (x >= 65520) throw wrongValue(code); // what would round to 2**16
    // The unit in the last place is a power of two, so the division is exact and only the rounding rounds.
    let exponent = -14;
    while (exponent < 15 && x >= 2 ** (exponent + 1)) exponent++;
    const scaled = x / 2 ** (exponent - 10);
    let units = Math.floor(scaled);
    const rest = scaled - units;
    if (rest > 0.5 || (rest === 0.5 && units % 2 === 1)) units++;
    // units carries the hidden bit: 1024 of them in a normal number, fewer in a subnormal one, and a carry goes up by itself.
    return sign | (((exponent + 14) << 10) + units);
  }

  const integer = (type, lo, hi) => ({
    get: (data, at) => data[`get${type}`](at, true),
    set: (data, at, v, code) => data[`set${type}`](at, Number(whole(v, lo, hi, code)), true),
  });
  const bigint = (type, lo, hi) => ({
    get: (data, at) => data[`get${type}`](at, true),
    set: (data, at, v, code) => data[`set${type}`](at, long(v, lo, hi, code), true),
  });
  const float = (type) => ({
    get: (data, at) => data[`get${type}`](at, true),
    set: (data, at, v, code) => data[`set${type}`](at, real(v, code), true),
  });

  /** elements says how one element is read and written at an address, whatever its alignment, by its typed array's name. */
  const elements = {
    Int8Array: integer("Int8", -(2 ** 7), 2 ** 7 - 1),
    Uint8Array: integer("Uint8", 0, 2 ** 8 - 1),
    Int16Array: integer("Int16", -(2 ** 15), 2 ** 15 - 1),
    Uint16Array: integer("Uint16", 0, 2 ** 16 - 1),
    Int32Array: integer("Int32", -(2 ** 31), 2 ** 31 - 1),
    Uint32Array: integer("Uint32", 0, 2 ** 32 - 1),
    BigInt64Array: bigint("BigInt64", -(2n ** 63n), 2n ** 63n - 1n),
    BigUint64Array: bigint("BigUint64", 0n, 2n ** 64n - 1n),
    // By hand everywhere, because few engines have DataView.prototype.getFloat16 and the two must not differ.
    Float16Array: {
      get: (data, at) => unpackHalf(data.getUint16(at, true)),
      set: (data, at, v, code) => data.setUint16(at, packHalf(real(v, code), code), true),
    },
    Float32Array: float("Float32"),
    Float64Array: float("Float64"),
  };

  /** codes are the formats whose elements are no plain numbers, or which accept others than their typed array does. */
  const codes = {
    // Python's truth value of any object: JavaScript's truthiness of any value.
    "?": {
      get: (data, at) => data.getUint8(at) !== 0,
      set: (data, at, v) => data.setUint8(at, v ? 1 : 0),
    },
    // Python's bytes of length 1: a string of one character from U+0000 to U+00FF, as atob and btoa write bytes.
    c: {
      get: (data, at) => String.fromCharCode(data.getUint8(at)),
      set(data, at, v, code) {
        if (typeof v !== "string") throw wrongType(code);
        if (v.length !== 1 || v > "\xff") throw wrongValue(code);
        data.setUint8(at, v.charCodeAt(0));
      },
    },
    // A pointer: negative integers wrap, as PyLong_AsVoidPtr lets them.
    P: {
      get: elements.BigUint64Array.get,
      set: (data, at, v, code) => data.setBigUint64(at, BigInt.asUintN(64, long(v, -(2n ** 63n), 2n ** 64n - 1n, code)), true),
    },
  };

  // ---- Handles: what a page holds of a view ----

  let development = false; // memview.development

  const quote = (name) => `'${name}'`;

  const bytes = (array) => new Uint8Array(array.buffer, array.byteOffset, array.byteLength);

  /** forget makes a handle a released one, which keeps no array: what is at its address may soon be another's. */
  let forget;

  /**
   * View is the handle of one shared view. Its geometry never changes, and can be asked after its release too; all that
   * touches memory throws an Error after release, and after the end of the Go program.
   */
  class View {
    #program;
    #about; // what Go said of the view, frozen
    #element; // how to read and write one element; undefined if nothing can
    #typedArray; // its constructor; null if there can be none
    #count; // elements, in all dimensions together
    #array = null; // the latest typed array, perhaps detached since
    #released = false;

    constructor(program, about) {
      this.#program = program;
      this.#about = about;
      this.#element = about.element && (codes[about.code] ?? elements[about.element]);
      this.#typedArray = about.kind === "array" || about.kind === "empty" ? globalThis[about.element] : null;
      this.#count = about.shape.reduce((n, extent) => n * extent, 1);
    }

    /** The number that names the view on this page; never used again for another. */
    get id() { return this.#about.id; }
    get name() { return this.#about.name; }
    /** How elements are reached: "array", "empty", or why there is no array: "strided", "unaligned", "indirect", "format". */
    get kind() { return this.#about.kind; }
    /** Why array is null, in a sentence; "" if it is not. */
    get reason() { return this.#about.reason; }
    get format() { return this.#about.format; }
    get shape() { return this.#about.shape; }
    /** Bytes from an element to the next, for each dimension. */
    get strides() { return this.#about.strides; }
    get itemsize() { return this.#about.itemsize; }
    get nbytes() { return this.#about.nbytes; }
    /** Whether Go forbids writing. set() obeys; towards the array it is advice, as no typed array can be made read-only. */
    get readonly() { return this.#about.readonly; }
    get released() { return this.#released || this.#program.exited; }

    /**
     * The typed array over the view's memory, all dimensions in C order, or null: see reason. It is valid until Go runs
     * next; as long as it is, the same array is given again.
     */
    get array() {
      const a = this.#array;
      // Detached arrays have the length 0, which costs less to ask than whether the memory's buffer is another.
      if (a !== null && a.length === this.#count && a.length !== 0 && !this.#program.exited) return a;
      this.#check();
      if (this.#typedArray === null) return null;
      this.#program.mend();
      if (a !== null && a.buffer === this.#program.memory.buffer) return a;
      return (this.#array = new this.#typedArray(this.#program.memory.buffer, this.#about.base + this.#about.offset, this.#count));
    }

    /**
     * use calls f with the array and returns its result: the form which cannot hold an array for too long, if f is no
     * async function. It throws a TypeError if the view has no array, and warns on the console if memory grew while f ran.
     *
     * Where memview.development is true it throws an Error if memory grew, and a TypeError if f is asynchronous or wrote to
     * a read-only view, which then holds again what it held. To find that out it copies a read-only view each time.
     */
    use(f) {
      const a = this.array;
      if (a === null) throw new TypeError(`memview: view ${quote(this.name)} has no array: ${this.reason}; use at() and set()`);
      const before = development && this.readonly ? a.slice() : null;
      const result = f(a);
      if (a.length !== this.#count) {
        const lost = `memview: memory grew while use() held the array of view ${quote(this.name)}: what was written to it afterwards is lost`;
        if (development) throw new Error(lost);
        console.warn(lost);
      }
      if (before !== null && !this.released) {
        const now = this.array;
        if (bytes(before).some((b, i) => b !== bytes(now)[i])) {
          now.set(before);
          throw new TypeError("cannot modify read-only memory");
        }
      }
      if (development && typeof result?.then === "function") {
        throw new TypeError(`memview: use() of view ${quote(this.name)} was given an async function: its array is stale after the first await; use copy()`);
      }
      return result;
    }

    /**
     * copy returns the elements in C order in memory of their own: in the typed array of the format, or as bytes in a
     * Uint8Array if it has none: Python's tobytes(). It works for every view.
     */
    copy() {
      const a = this.array;
      if (a !== null) return a.slice();
      const { shape, itemsize, nbytes, element } = this.#about;
      const memory = new Uint8Array(this.#program.memory.buffer);
      const bytes = new Uint8Array(nbytes);
      let to = 0;
      const gather = (offset, dimension) => {
        if (dimension === shape.length) {
          const from = this.#item(offset);
          for (let i = 0; i < itemsize; i++) bytes[to++] = memory[from + i];
          return;
        }
        for (let i = 0; i < shape[dimension]; i++) gather(this.#along(offset, dimension, i), dimension + 1);
      };
      if (nbytes !== 0) gather(this.#about.offset, 0);
      const constructor = globalThis[element]; // none where the engine lacks Float16Array
      return constructor?.BYTES_PER_ELEMENT === itemsize ? new constructor(bytes.buffer) : bytes;
    }

    /**
     * at returns one element, by an index for each dimension; negative ones count from the end. Integers of 64 bits are
     * bigints, '?' a boolean, 'c' a string of one character from U+0000 to U+00FF, all others numbers.
     * It throws a RangeError for an index out of bounds and a TypeError for what is no index or a format not supported.
     */
    at(...indices) {
      this.#check();
      this.#supported();
      return this.#element.get(this.#program.data, this.#address(indices));
    }

    /**
     * set writes one element, v being what at gives; integers may be numbers or bigints. It refuses what memoryview
     * refuses, with its texts: a TypeError for a value of a wrong type and for read-only memory, a RangeError for a value
     * that does not fit and for an index out of bounds.
     */
    set(v, ...indices) {
      this.#check();
      this.#supported();
      if (this.readonly) throw new TypeError("cannot modify read-only memory");
      const at = this.#address(indices);
      this.#element.set(this.#program.data, at, v, this.#about.code);
    }

    /** toJSON returns the description, never the memory. */
    toJSON() {
      const { id, name, kind, reason, format, shape, strides, itemsize, nbytes, readonly, released } = this;
      return { id, name, kind, reason, format, shape, strides, itemsize, nbytes, readonly, released };
    }

    /**
     * release ends the sharing: this handle throws from now on, and Go may use the memory for other things. It releases
     * no view of Python's. To release twice is no error.
     */
    release() {
      if (this.released) return;
      this.#program.drop(this.id);
      this.#program.released(this.id);
    }

    static {
      forget = (view) => {
        view.#released = true;
        view.#array = null;
      };
    }

    #check() {
      if (this.#released) throw new Error(`memview: view ${quote(this.name)} is released`);
      if (this.#program.exited) throw new Error(`memview: view ${quote(this.name)} is released: its Go program has exited`);
    }

    #supported() {
      if (!this.#element) throw new TypeError(this.reason);
    }

    /** #address returns where in memory the element with these indices is. */
    #address(indices) {
      const { offset, shape } = this.#about;
      if (indices.length !== shape.length) {
        if (shape.length === 0) throw new TypeError("invalid indexing of 0-dim memory");
        if (indices.length < shape.length) throw new TypeError("sub-views are not implemented");
        throw new TypeError(`cannot index ${shape.length}-dimension view with ${indices.length}-element tuple`);
      }
      let at = offset;
      for (let k = 0; k < shape.length; k++) {
        let i = indices[k];
        if (typeof i === "bigint") i = Number(i);
        if (!Number.isInteger(i)) throw new TypeError("memoryview: invalid slice key");
        if (i < 0) i += shape[k];
        if (i < 0 || i >= shape[k]) throw new RangeError(`index out of bounds on dimension ${k + 1}`);
        at = this.#along(at, k, i);
      }
      return this.#item(at);
    }

    /**
     * #along is the address arithmetic, the same as in Go: from offset, index elements further along a dimension, and
     * through the pointer if there is one: eight bytes which count from the first byte of the exporter's memory.
     */
    #along(offset, dimension, index) {
      const { base, size, strides, suboffsets } = this.#about;
      offset += strides[dimension] * index;
      if (!(suboffsets[dimension] >= 0)) return offset;
      if (offset < 0 || offset > size - 8) return -1;
      const pointer = this.#program.data.getBigUint64(base + offset, true);
      return pointer > size ? -1 : Number(pointer) + suboffsets[dimension];
    }

    /** #item returns the address of an element at offset. Only what pointers lead to can lie outside. */
    #item(offset) {
      const { base, size, itemsize } = this.#about;
      if (offset < 0 || offset > size - itemsize) throw new RangeError("memoryview: the exporter's layout reaches outside its memory");
      return base + offset;
    }
  }
  if (typeof Symbol.dispose === "symbol") View.prototype[Symbol.dispose] = View.prototype.release;

  // ---- Events ----

  const events = ["change", "view", "grow"];
  const listeners = new Map(events.map((event) => [event, new Set()]));
  let queue = []; // events not yet delivered, with those who listened when they came about

  function isEvent(event) {
    if (!events.includes(event)) throw new TypeError(`memview: no event ${quote(event)}: there are ${events.map(quote).join(", ")}`);
  }

  /**
   * emit delivers an event from a microtask, which runs when Go has given control back. So a listener never runs inside
   * Go, may call it, and finds the state that all events of the same turn have led to.
   */
  function emit(type, detail) {
    const to = [...listeners.get(type)];
    if (to.length === 0) return; // a long turn of Go must not fill the queue for nobody
    if (queue.push({ event: Object.freeze({ ...detail, type }), to }) === 1) queueMicrotask(deliver);
  }

  function deliver() {
    const due = queue;
    queue = [];
    for (const { event, to } of due) {
      for (const f of to) {
        if (!listeners.get(event.type).has(f)) continue; // off() was called meanwhile
        try {
          f(event);
        } catch (err) {
          // One listener's failure is not the next one's, and must be seen nevertheless.
          if (typeof globalThis.reportError === "function") globalThis.reportError(err);
          else console.error(err);
        }
      }
    }
  }

  // ---- Programs: the state of each running Go program ----

  let programs = []; // connected ones, oldest first
  let lastID = 0; // ids are unique on the page, whatever program they belong to
  // What memview.views gives; null when it must be made anew. Weak, like the programs' own references: a handle that no
  // page holds must be collectable, or nobody could find out that it is not held.
  let list = null;

  function frames() {
    // A hidden page draws no frames, and a worker has none.
    if (typeof requestAnimationFrame !== "function" || globalThis.document?.hidden) return new Promise((done) => setTimeout(done));
    return new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)));
  }

  const bufferOf = Object.getOwnPropertyDescriptor(WebAssembly.Memory.prototype, "buffer").get;
  const growOf = WebAssembly.Memory.prototype.grow;

  /** about is what Go says of a view, as an object. base arrives as a negative number by some ways if it is above 2 GiB. */
  function about(id, name, base, size, offset, kind, element, code, reason, format, itemsize, nbytes, readonly, ndim, ...extents) {
    const [shape, strides, suboffsets] = [0, 1, 2].map((i) => Object.freeze(extents.slice(i * ndim, (i + 1) * ndim)));
    base >>>= 0;
    return Object.freeze({ id, name, base, size, offset, kind, element, code, reason, format, itemsize, nbytes, readonly, shape, strides, suboffsets });
  }

  /** The typed arrays of Go's numbers, in the order in which the Go half numbers them. */
  const arrays = [Int8Array, Uint8Array, Int16Array, Uint16Array, Int32Array, Uint32Array, Float32Array, BigInt64Array, BigUint64Array, Float64Array];

  /** thrown returns what Go can take for an error: syscall/js asks it for its message. */
  const thrown = (err) => (err instanceof Error ? err : new Error(String(err)));

  /** Program is what the Go half talks to. Pages never see one. */
  class Program {
    #go;
    #data = null;
    #views = new Map(); // what Go said of each shared view, by id
    #handles = new Map(); // weak references to their handles, by id, as long as a page holds them
    #dropped = new Set(); // ids of views that nobody in Go can release any more
    #collected = new FinalizationRegistry((id) => {
      if (this.#handles.get(id)?.deref() === undefined) this.#handles.delete(id);
    });
    #reported = 0; // growths of which 'grow' has told

    /** go and memory are null where Go's memory could not be found: then nothing can be shared, and calls copy. */
    constructor(go, memory, released, idle) {
      this.#go = go;
      this.memory = memory;
      this.released = released; // tells Go that a page has released a view
      this.answer = idle; // hands Go the function to call when it is idle
      this.answers = false;
      this.closed = false;
      this.runner = null; // hands Go source to run, and the functions to call with its result or its error
      this.growths = 0; // of the memory, since this program connected
      this.foreign = 0; // those of them that were not Go's
      if (memory !== null) this.#watch();
    }

    get exited() { return this.#go?.exited ?? false; }

    get views() { return [...this.#views.keys()].map((id) => this.handle(id)); }

    /** Ids of the shared views that nobody holds, neither in Go nor here. */
    get leaks() { return [...this.#dropped].filter((id) => this.#handles.get(id)?.deref() === undefined); }

    /** dropped says that Go has lost a view without releasing it. */
    dropped(id) {
      if (!this.#views.has(id)) return;
      this.#dropped.add(id);
      if (development) console.warn(`memview: view ${quote(this.#views.get(id).name)} was never released, and nobody in Go can release it any more`);
    }

    /** The whole memory, for one access: Go's code may have grown it since the last. */
    get data() {
      if (this.#data === null || this.#data.buffer !== this.memory.buffer) {
        this.mend();
        this.#data = new DataView(this.memory.buffer);
      }
      return this.#data;
    }

    /**
     * #watch observes growth. Go's runtime, when it has grown the memory, at once asks for memory.buffer; it then holds the
     * lock of its heap, hence the event's way over a microtask. This costs Go's calls to JavaScript one part in a hundred;
     * an accessor in the place of go.mem, the other property that changes, costs half of their time.
     */
    #watch() {
      const memory = this.memory;
      let last = memory.buffer;
      const get = () => {
        const now = bufferOf.call(memory);
        if (now !== last) {
          last = now;
          if (this.growths++ === this.#reported) queueMicrotask(() => this.#grown());
        }
        return now;
      };
      // Of a frozen memory there are no 'grow' events; all else works.
      Reflect.defineProperty(memory, "buffer", { get, configurable: true });
      const grow = (pages) => {
        const before = growOf.call(memory, pages);
        this.mend();
        return before;
      };
      Reflect.defineProperty(memory, "grow", { value: grow, configurable: true });
    }

    /**
     * mend makes good what a growth that is not Go's breaks: wasm_exec.js keeps a DataView of the memory, which only Go
     * renews, and with a detached one the next call from Go throws inside the program. A growth through the prototype's
     * own function is found when a page next touches a view.
     */
    mend() {
      const go = this.#go;
      const now = this.memory?.buffer;
      if (!(go?.mem instanceof DataView) || go.exited || go.mem.buffer === now) return;
      go.mem = new DataView(now);
      this.foreign++;
      console.warn("memview: a script has grown the Go program's memory; only Go may. The program would have crashed at its next call and was mended");
    }

    #grown() {
      const growths = this.growths - this.#reported;
      this.#reported = this.growths;
      emit("grow", { growths, nbytes: this.memory.buffer.byteLength });
    }

    /** probe reports whether the two words at address are a and b, and writes their complements if so. */
    probe(address, a, b) {
      address >>>= 0;
      const data = this.data;
      if (address + 8 > data.byteLength || data.getUint32(address, true) !== a || data.getUint32(address + 4, true) !== b) return false;
      data.setUint32(address, ~a, true);
      data.setUint32(address + 4, ~b, true);
      return true;
    }

    /**
     * share makes a view known and returns its id. The exporter's memory is size bytes at the address base, and
     * element 0 at offset in it. extents are the shape's, then the strides', then, of an indirect view, the suboffsets'.
     */
    share(...description) {
      const id = ++lastID;
      this.#views.set(id, about(id, ...description));
      this.#changed("share", id);
      return id;
    }

    /** handle returns the handle with that id, or undefined. A page that holds one is given the same. */
    handle(id) {
      let view = this.#handles.get(id)?.deref();
      if (view === undefined && this.#views.has(id)) {
        view = new View(this, this.#views.get(id));
        this.#handles.set(id, new WeakRef(view));
        this.#collected.register(view, id);
      }
      return view;
    }

    /** drop releases the view with that id, if there is one, without a word to Go. */
    drop(id) {
      if (!this.#views.has(id)) return;
      forget(this.#changed("release", id));
      this.#views.delete(id);
      this.#handles.delete(id);
      this.#dropped.delete(id);
    }

    #changed(action, id) {
      const view = this.handle(id);
      list = null;
      emit("view", { action, id, name: view.name, view });
      return view;
    }

    // ---- Calls: arrays that live inside one call ----

    /** #borrow returns count elements at an address. It is called where the array is used, so nothing can detach it before. */
    #borrow(address, count, element) {
      return new arrays[element](this.memory.buffer, address >>> 0, count);
    }

    /**
     * caller returns the function by which Go lends memory. It does what op says with target: invoke it (0), construct
     * with it (1), or call its method (2). Each argument is a letter's number, followed by what it is made of; numbers,
     * because a string on its way from Go costs more than the call:
     *
     *   0  a value
     *   1  address, count, number of the typed array: one over the memory
     *   2  a Uint8Array, number of the typed array: that copy, where the memory could not be found
     *   3  id: a shared view's array, or its handle if it has none
     *   4  n, and n parts of a description as share takes it: the same of a view that is shared for this call only
     */
    caller() {
      return (op, target, method, ...rest) => {
        const args = [];
        const temporary = [];
        const arrayOr = (view) => view.array ?? view;
        for (let i = 0; i < rest.length; ) {
          switch (rest[i++]) {
            case 0: args.push(rest[i++]); break;
            case 1: args.push(this.#borrow(rest[i++], rest[i++], rest[i++])); break;
            case 2: args.push(new arrays[rest[i + 1]](rest[i].buffer)); i += 2; break;
            case 3: args.push(arrayOr(this.handle(rest[i++]))); break;
            case 4: {
              const n = rest[i++];
              const view = new View(this, about(0, ...rest.slice(i, i + n)));
              i += n;
              temporary.push(view);
              args.push(arrayOr(view));
              break;
            }
          }
        }
        try {
          if (op === 0) return Reflect.apply(target, undefined, args);
          if (op === 1) return Reflect.construct(target, args);
          if (typeof target?.[method] !== "function") throw new TypeError(`memview: the object has no method ${quote(method)}`);
          return Reflect.apply(target[method], target, args);
        } catch (err) {
          throw thrown(err);
        } finally {
          temporary.forEach(forget);
        }
      };
    }

    /**
     * bind returns a function without parameters which calls f with the bytes that the mailbox names: three words in Go's
     * memory, the address, the length, and whether f threw; then it returns what was thrown. Numbers passed that way cost a
     * tenth of arguments, and an array is made anew only when it is another.
     */
    bind(f, address) {
      if (typeof f !== "function") throw new TypeError(`memview: a function is needed, not ${f === null ? "null" : typeof f}`);
      address >>>= 0;
      const { memory } = this;
      let box = new Uint32Array(memory.buffer, address, 3);
      let array = new Uint8Array(memory.buffer, 0, 0);
      let start = 0; // of array: its own getter costs more
      return () => {
        if (box.length === 0) box = new Uint32Array(memory.buffer, address, 3);
        const at = box[0], length = box[1]; // unsigned, also above 2 GiB
        if (array.length !== length || start !== at || length === 0) array = new Uint8Array(memory.buffer, (start = at), length);
        try {
          return f(array);
        } catch (err) {
          if (box.length === 0) box = new Uint32Array(memory.buffer, address, 3);
          box[2] = 1;
          return thrown(err);
        }
      };
    }

    /** exec returns a promise of what Go makes of source. */
    exec(source) {
      return new Promise((resolve, reject) => this.runner(source, (result) => resolve(result), (message) => reject(new Error(message))));
    }

    emit(event, detail) {
      isEvent(event);
      emit(event, detail);
    }

    /** changed emits 'change' for count ranges: packed holds their offsets and lengths, then all old bytes, then all new ones. */
    changed(name, count, packed) {
      const heads = new Uint32Array(packed.buffer, 0, 2 * count);
      let at = heads.byteLength;
      const half = (packed.length - at) / 2;
      const ranges = [];
      for (let i = 0; i < count; i++) {
        const [offset, length] = heads.subarray(2 * i, 2 * i + 2);
        ranges.push(Object.freeze({ offset, old: packed.slice(at, at + length), new: packed.slice(at + half, at + half + length) }));
        at += length;
      }
      emit("change", { cause: "javascript", name, ranges: Object.freeze(ranges) });
    }

    /** eachFrame calls f once a frame, until the function that it returns is called, or the program ends. */
    eachFrame(f) {
      let going = true;
      const next = () => {
        if (typeof requestAnimationFrame === "function" && !globalThis.document?.hidden) requestAnimationFrame(frame);
        else setTimeout(frame, 16);
      };
      const frame = () => {
        if (!going || this.exited || this.closed) return;
        f();
        next();
      };
      next();
      return () => { going = false; };
    }

    /** idle returns a promise fulfilled when this program is idle: when it says so, or else after two frames. */
    idle() {
      if (this.exited || !this.answers) return frames();
      return new Promise((done) => this.answer(() => done()));
    }

    /** close releases all views and leaves the memory as it was. */
    close() {
      this.closed = true;
      for (const id of [...this.#views.keys()]) this.drop(id);
      delete this.memory?.buffer; // the prototype's are there again
      delete this.memory?.grow;
      programs = programs.filter((program) => program !== this);
      list = null;
    }
  }

  // ---- globalThis.memview ----

  const memview = {
    version: VERSION,

    get views() {
      // A program that ends says nothing.
      if (programs.some((program) => program.exited)) {
        programs = programs.filter((program) => !program.exited);
        list = null;
      }
      let views = list?.deref();
      if (views === undefined) {
        views = Object.freeze(programs.flatMap((program) => program.views));
        list = new WeakRef(views);
      }
      return views;
    },

    view(nameOrId) {
      const byName = typeof nameOrId === "string";
      if (!byName && typeof nameOrId !== "number") throw new TypeError(`memview.view: a name or an id is needed, not ${nameOrId === null ? "null" : typeof nameOrId}`);
      // When two programs use a name, the page means the one that came last.
      const found = memview.views.findLast((view) => (byName ? view.name : view.id) === nameOrId);
      if (found !== undefined) return found;
      const known = memview.views.map((view) => (byName ? quote(view.name) : view.id)).join(", ");
      throw new Error(`memview: no view ${byName ? "named " + quote(nameOrId) : "with the id " + nameOrId}: ${known ? "there are " + known : "none is shared"}`);
    },

    on(event, f) {
      isEvent(event);
      if (typeof f !== "function") throw new TypeError(`memview.on: a function is needed, not ${f === null ? "null" : typeof f}`);
      const listener = (e) => f(e); // so that the same f may listen twice, and each off() ends its own
      listeners.get(event).add(listener);
      return () => void listeners.get(event).delete(listener);
    },

    async idle() {
      await (programs.length === 0 ? frames() : Promise.all(programs.map((program) => program.idle())));
    },

    async exec(source) {
      if (typeof source !== "string") throw new TypeError(`memview.exec: a string is needed, not ${source === null ? "null" : typeof source}`);
      const program = programs.findLast((program) => program.runner !== null && !program.exited);
      if (program === undefined) throw new Error("memview.exec: no Go program on this page runs source");
      return program.exec(source);
    },

    get development() { return development; },
    set development(on) { development = Boolean(on); },
  };

  // The door for the Go half: not enumerable, since it is no part of what a page uses.
  Object.defineProperty(memview, "connect", {
    value(go, memory, released, idle) {
      const program = new Program(go, memory, released, idle);
      programs.push(program);
      return program;
    },
  });

  Object.defineProperty(globalThis, "memview", { value: Object.freeze(memview), configurable: true, enumerable: true });
})();
