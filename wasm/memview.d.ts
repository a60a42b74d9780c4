// memview.d.ts declares globalThis.memview, which memview.js installs. Include it by
// /// <reference path="memview.d.ts" />, or in tsconfig.json's "files".

export {};

declare global {
  var memview: memview.Memview;

  namespace memview {
    /** What an array over a view can be. Float16Array exists where the engine has it. */
    type TypedArray =
      | Int8Array | Uint8Array | Int16Array | Uint16Array | Int32Array | Uint32Array
      | BigInt64Array | BigUint64Array | Float32Array | Float64Array;

    /** One element: '?' is a boolean, 'c' a string of one character from U+0000 to U+00FF, 64 bits a bigint, all others a number. */
    type Element = number | bigint | boolean | string;

    /** How elements are reached: by the array, or why there is none. */
    type Kind = "array" | "empty" | "strided" | "unaligned" | "indirect" | "format";

    interface Memview {
      /** The Go half refuses another version than its own. */
      readonly version: string;
      /** All shared views, oldest first in each program: frozen, a new list after each change. */
      readonly views: readonly View[];
      /** The handle with that name or id. Throws an Error that names the views there are. */
      view<A extends TypedArray = TypedArray>(nameOrId: string | number): View<A>;
      /** Calls f on each event, after Go has given control back. Returns a function which ends that. */
      on(event: "change", f: (event: ChangeEvent) => void): () => void;
      on(event: "view", f: (event: ViewEvent) => void): () => void;
      on(event: "grow", f: (event: GrowEvent) => void): () => void;
      /** Fulfilled when the program has drawn all that there was to draw. */
      idle(): Promise<void>;
      /** Fulfilled with what the program makes of source. Rejected where no program runs source. */
      exec(source: string): Promise<string>;
      /** Whether use() throws for what would be lost in silence: growth, writes to read-only views, async functions. */
      development: boolean;
    }

    /** The handle of a shared view. All that touches memory throws an Error after release and after the program's end. */
    interface View<A extends TypedArray = TypedArray> {
      readonly id: number;
      readonly name: string;
      readonly kind: Kind;
      /** Why array is null, in a sentence; "" if it is not. */
      readonly reason: string;
      /** In the syntax of Python's struct module. */
      readonly format: string;
      readonly shape: readonly number[];
      /** In bytes. */
      readonly strides: readonly number[];
      /** In bytes. */
      readonly itemsize: number;
      readonly nbytes: number;
      /** set() obeys; towards the array it is advice. */
      readonly readonly: boolean;
      readonly released: boolean;
      /** The array over the memory, valid until Go runs next; null if there can be none. */
      readonly array: A | null;
      /** Calls f with the array, at once. f must not be async. */
      use<T>(f: (array: A) => T): T;
      /** The elements in C order, in memory of their own: for postMessage, IndexedDB, await. */
      copy(): A;
      /** One element. Negative indices count from the end. */
      at(...indices: (number | bigint)[]): Element;
      /** Writes one element. Throws what memoryview raises, as TypeError or RangeError. */
      set(value: Element, ...indices: (number | bigint)[]): void;
      /** The description, never the memory. */
      toJSON(): object;
      /** Ends the sharing. */
      release(): void;
    }

    /** The content of memory has changed. The fields are the program's; these are of Go's wasm.Watcher. */
    interface ChangeEvent {
      readonly type: "change";
      readonly cause?: string;
      readonly name?: string;
      /** Bytes from the first one of the memory watched. */
      readonly ranges?: readonly { readonly offset: number; readonly old: Uint8Array; readonly new: Uint8Array }[];
      readonly [field: string]: unknown;
    }

    /** A view has come or gone. */
    interface ViewEvent {
      readonly type: "view";
      readonly action: "share" | "release";
      readonly id: number;
      readonly name: string;
      readonly view: View;
    }

    /** Go's memory has grown: every array from before is detached. */
    interface GrowEvent {
      readonly type: "grow";
      readonly growths: number;
      readonly nbytes: number;
    }
  }
}
