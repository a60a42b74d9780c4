// Plays random programs on CPython 3.14 and on memview, and shows where they print differently:
//   go build -o MEMVIEW ./web/memview
//   ulimit -s 60000; node --stack-size=50000 app/python/testdata/random.mjs DIRECTORY MEMVIEW [COUNT [SEED]]
// DIRECTORY is as for record.mjs. What is found becomes a program in the folder programs.
import { spawnSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { pathToFileURL } from "node:url";

const [dir, memview, count = "200", seed = "1"] = process.argv.slice(2);
let state = Number(seed) >>> 0 || 1;
const random = () => { // xorshift32
  state ^= state << 13; state >>>= 0;
  state ^= state >>> 17;
  state ^= state << 5; state >>>= 0;
  return state / 2 ** 32;
};
const below = (n) => Math.floor(random() * n);
const pick = (...xs) => { const x = xs[below(xs.length)]; return typeof x === "function" ? x() : x; };
const many = (n, f, sep = ", ") => Array.from({ length: n }, f).join(sep);

const int = () => pick("0", "1", "-1", "2", "3", "7", "255", "256", "-128", "127", "65535", "2**31", "2**63", "-2**63", "2**64", "True", () => String(below(20) - 8));
const small = () => pick("0", "1", "-1", "2", "3", "-2", "5", "9", "-9", "None", "True");
const float = () => pick("0.0", "-0.0", "1.5", "-2.25", "1e300", "1e-300", "float('inf')", "float('nan')", "0.1", "3.0", "12345.678");
const slice = () => `${pick("", small)}:${pick("", small)}${pick("", "", () => ":" + pick("", "1", "2", "-1", "-2", "3", "0"))}`;
const code = () => pick(..."bBhHiIqQfdc?", "@i", "<h", "L", "l", "n", "N", "P", "e", "x", "s", "2B", "");
const text = () => pick("''", "'a'", "'abc'", "'é'", "'日本'", "'a,b'", "' x '", "'12'", "'%d'", "'{}'", "'A\\n'");
const bytes = () => pick("b''", "b'a'", "b'abc'", "b'\\x00\\xff'", "b'a,b,c'", "b'  x '", "bytes(4)", "bytes(range(6))", "b'12'");
const name = () => pick("b", "m", "n", "a", "w", "g", "r", "c", "x", "d");
const spec = () => pick("d", "x", "#x", "08b", "5", ">8", "<6", "^7", "+", ".2f", "e", "g", ",", "_", "%", ".3", "s", "c", "*^9", "=+6", "010.3f", "!r", "o");
const shape = () => pick("[2, 3]", "[3, 2]", "(6,)", "[6]", "[1, 6]", "[2]", "[2, 2]", "[0]", "[-1]", "[]", "6", "[1, 2, 3]", "['a']", "[2.0, 3]");
const value = (deep = 0) => pick(int, int, float, text, bytes, name, name, "None", "...", "[]", "()", "{}", "set()", "range(3)", "slice(1, 3)", "memoryview", "int",
  () => deep > 2 ? "1" : `[${many(below(3), () => value(deep + 1))}]`, () => deep > 2 ? "2" : `(${many(1 + below(2), () => value(deep + 1))},)`,
  () => deep > 2 ? "b" : expression(deep + 1));
const key = () => pick(int, small, slice, slice, () => `${small()}, ${small()}`, () => `${slice()}, ${small()}`, "...", "()", "'a'", "1.0", "None", slice);
const buffer = () => pick("b", "m", "n", "a", "w", "g", "r", "bytes(b)", "memoryview(b)", "memoryview(a)", bytes);
const view = () => pick("m", "n", "w", "g", "r", "c", "memoryview(b)", "memoryview(a)", () => `memoryview(${bytes()})`);
const viewCall = () => pick("tobytes()", "tolist()", "hex()", "hex(':')", () => `hex('-', ${small()})`, "toreadonly()", "release()", () => `cast('${code()}')`, () => `cast('${code()}', ${shape()})`,
  () => `cast('B').cast('${code()}')`, () => `tobytes('${pick("C", "F", "A", "Z")}')`, () => `count(${value(2)})`, () => `index(${value(2)})`, () => `index(${int()}, ${small()})`, () => `index(${int()}, ${small()}, ${small()})`, "__len__()", "__enter__()", () => `__getitem__(${int()})`);
const viewAttr = () => pick("nbytes", "itemsize", "format", "ndim", "shape", "strides", "suboffsets", "readonly", "obj", "contiguous", "c_contiguous", "f_contiguous", "nope", "T");
const bytesCall = () => pick(() => `find(${bytes()})`, () => `find(${int()})`, () => `index(${bytes()})`, () => `count(${bytes()})`, () => `split(${pick("", bytes)})`, () => `strip(${pick("", bytes)})`,
  () => `replace(${bytes()}, ${bytes()})`, "upper()", "lower()", "hex()", "decode()", () => `decode(${text()})`, () => `startswith(${bytes()})`, () => `endswith(${bytes()})`, () => `join([${many(below(3), buffer)}])`, () => `find(${bytes()}, ${small()})`);
const textCall = () => pick("upper()", "title()", () => `find(${text()})`, () => `split(${pick("", text)})`, () => `join([${many(below(3), text)}])`, () => `replace(${text()}, ${text()})`, () => `center(${small()})`, () => `zfill(${small()})`, () => `encode(${pick("", "'ascii'", "'utf-16-le'", "'latin-1'")})`, () => `format(${value(2)})`, () => `strip(${pick("", text)})`, () => `count(${text()})`, () => `startswith(${text()})`);
const operator = () => pick("+", "-", "*", "//", "%", "/", "**", "<<", ">>", "&", "|", "^", "==", "!=", "<", ">=", "in", "not in", "is", "and", "or", "@");
const operand = (d) => pick(int, int, float, name, name, text, bytes, buffer, () => value(d));
const safe = (op, right) => (op === "**" || op === "<<" || op === "*") ? pick("2", "3", "-1", "0", "b", "1.5", "'a'", "True") : right;
const structFormat = () => `'${pick("", "<", ">", "=", "!", "@")}${many(1 + below(3), () => pick("", "", "2", "0", "3") + pick(..."bBhHiIqQfds?cxpe"), "")}'`;
const expression = (d = 0) => pick(
  () => `${view()}[${key()}]`, () => `${view()}.${viewCall()}`, () => `${view()}.${viewAttr()}`, () => `${buffer()}[${key()}]`, () => `${pick("b", bytes)}.${bytesCall()}`, () => `${text()}.${textCall()}`,
  () => { const op = operator(); return `${operand(d + 1)} ${op} ${safe(op, operand(d + 1))}`; },
  () => `(${pick("-", "+", "~", "not ")}${operand(2)})`, () => `f"{${pick(int, float, text, "b", "m.tolist()")}:${spec()}}"`, () => `format(${pick(int, float, text)}, '${spec()}')`,
  () => `'${pick("%d", "%s", "%r", "%5.2f", "%x", "%c", "%-6s|", "%+d", "%e", "%g", "%o", "%%", "%05d", "%a", "%i")}' % ${pick(int, float, text, bytes, () => `(${value(2)},)`)}`,
  () => `${pick("len", "list", "tuple", "bytes", "bytearray", "sum", "max", "min", "sorted", "bool", "str", "repr", "int", "float", "abs", "hex", "bin", "chr", "ord", "round", "iter", "set", "hash", "type", "reversed", "enumerate", "memoryview", "any", "all", "dict", "range", "slice", "ascii", "callable", "id and len")}(${value(d + 1)})`,
  () => `${pick("divmod", "pow", "round", "isinstance", "getattr", "zip", "map", "filter", "int", "min", "max", "format", "bytes", "range", "print")}(${value(d + 1)}, ${value(d + 1)})`,
  () => `struct.pack(${structFormat()}, ${many(1 + below(3), () => pick(int, int, float, bytes))})`, () => `struct.unpack(${structFormat()}, ${buffer()})`, () => `struct.unpack_from(${structFormat()}, ${buffer()}, ${small()})`, () => `struct.calcsize(${structFormat()})`,
  () => `struct.pack_into(${structFormat()}, ${buffer()}, ${small()}, ${many(1 + below(2), int)})`,
  () => `int.from_bytes(${buffer()}, '${pick("big", "little", "none")}'${pick("", ", signed=True")})`, () => `(${int()}).to_bytes(${small()}, '${pick("big", "little")}'${pick("", ", signed=True")})`,
  () => `array.array('${code()}', ${pick(bytes, () => `[${many(below(3), pick(() => int, () => float))}]`, "b", "range(3)")})`,
  () => `[${value(d + 1)} for ${pick("x", "q")} in ${pick(name, buffer, "range(3)")}${pick("", () => ` if ${operand(2)}`)}]`,
  () => `(${value(d + 1)} if ${operand(2)} else ${value(d + 1)})`, () => `(lambda y=${value(d + 1)}: y)()`, () => `a.${pick("typecode", "itemsize", "tolist()", "tobytes()", "buffer_info()[1]", () => `index(${value(2)})`, () => `count(${int()})`)}`,
  () => `[*${pick(buffer, name)}]`, () => `d[${value(2)}]`, () => `{${value(2)}: ${value(2)}}`, () => `{${value(2)}}`);
const statement = () => pick(
  () => `print(${expression()})`, () => `print(${expression()})`, () => `print(${expression()})`, () => `print(${expression()}, ${expression()})`,
  () => `x = ${expression()}`, () => `${pick("m", "n", "w")} = ${view()}[${slice()}]`, () => `n = ${view()}.${viewCall()}`,
  () => `${view()}[${key()}] = ${pick(int, int, float, bytes, view, value)}`, () => `b[${key()}] = ${pick(int, bytes, buffer, value)}`, () => `a[${key()}] = ${pick(int, float, () => `array.array('${code()}', [1, 2])`, value)}`,
  () => `b.${pick("append", "remove", "extend", "pop", "insert")}(${pick(int, int, value)}${pick("", "", () => ", " + int())})`, () => `a.${pick("append", "remove", "extend", "pop", "frombytes")}(${pick(int, float, bytes, value)})`,
  () => `del ${pick("b", "a", "m", "d", "c")}[${key()}]`, () => `${pick("x", "b", "a", "n")} ${pick("+", "-", "*", "//", "&", "|", "^", "%")}= ${pick("2", "b'z'", "a", int, buffer)}`,
  () => `d[${value(2)}] = ${value(2)}`, () => `${pick("x, y", "x, *y", "[x, (y, *z)]", "*x, y")} = ${value()}`, () => `for x in ${value(1)}: print(x)`, () => `assert ${expression()}, ${value(2)}`,
  () => `raise ${pick("ValueError", "KeyError", "BufferError", "int")}(${many(below(3), () => value(2))})`, () => `with ${view()} as q: print(q[${key()}])`, () => `b.${pick("clear", "reverse", "copy", "upper")}()`);
const program = () => {
  let s = "import array, struct\nb = bytearray(range(8))\nm = memoryview(b)\nn = m[2:]\na = array.array('" + pick(..."hiBd") + "', [1, 2, 3])\nw = memoryview(a)\n" +
    "g = memoryview(bytearray(range(6))).cast('B', [2, 3])\nr = memoryview(b'read')\nc = m[::2]\nx = [1, 'a']\nd = {1: 'one', 'k': b'v'}\n";
  for (let i = 0; i < 14; i++) s += `try:\n    ${statement()}\nexcept Exception as e:\n    print(type(e).__name__, e)\n`;
  return s + statement() + "\n";
};

const programs = Array.from({ length: Number(count) }, program);
const { loadPyodide } = await import(pathToFileURL(`${dir}/node_modules/pyodide/pyodide.mjs`));
const py = await loadPyodide();
py.runPython(readFileSync(new URL("./record.py", import.meta.url), "utf8"));
const record = py.globals.get("record");
const clean = (s) => s.replace(/0x[0-9a-f]{5,}/g, "0x…");
let differ = 0;
for (const [i, source] of programs.entries()) {
  const want = clean(record("<stdin>", source));
  const r = spawnSync(memview, ["run", "-"], { input: source, encoding: "utf8" });
  const got = clean(r.stdout + r.stderr);
  if (got === want || r.stderr.includes("not supported here")) continue;
  differ++;
  const [g, w] = [got.split("\n"), want.split("\n")];
  const at = w.findIndex((l, k) => l !== g[k]);
  console.log(`${i}: got  ${g[at]}\n   want ${w[at]}`);
}
console.log(`${programs.length} programs, ${differ} differ`);
