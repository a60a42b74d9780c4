"""Records what CPython does with correct and broken programs: one JSON object a line.

src: the program. For what CPython accepts: dump, its ast.dump with positions, and scopes, its symbol tables; when only the
compiler refuses it, both dump and error. error: class, msg, lineno, offset, end_lineno, end_offset. shown: what CPython prints.
The programs are those of snippets.txt and errors.txt (separated by lines of ----) and mutations of the former, by a
generator of random numbers with a fixed seed.
"""
import ast, io, json, keyword, linecache, os, random, symtable, sys, tokenize, traceback, warnings

HERE = os.path.dirname(os.path.abspath(__file__))


def read(name):
    with open(os.path.join(HERE, name), encoding="utf-8", newline="") as f:
        return [s.lstrip("\n") if name != "errors.txt" else s[1:] if s[:1] == "\n" else s for s in f.read().split("----")]


WORDS = ["(", ")", "[", "]", "{", "}", ",", ":", "=", "==", ":=", ".", "*", "**", "+", "-", "->", "!", "@", "'", '"', '"""', "\\",
         ";", "\n", "    ", "\t", "0", "1", "x", "not", "5a", "0x", "f'{", "\u2019", "\u00a0", "print x", "async"] + keyword.kwlist


def tokens(src):
    try:
        return [t for t in tokenize.generate_tokens(io.StringIO(src).readline) if t.string]
    except Exception:
        return []


def mutate(rnd, src):
    lines = src.splitlines(keepends=True)
    starts = [0]
    for l in lines:
        starts.append(starts[-1] + len(l))
    toks = tokens(src)
    if not toks:
        return src
    at = lambda p: starts[p[0] - 1] + p[1]
    t = rnd.choice(toks)
    a, b = at(t.start), at(t.end)
    kind = rnd.randrange(10)
    if kind < 3:  # a token goes
        return src[:a] + src[b:]
    if kind < 5:  # a word comes
        return src[:a] + rnd.choice(WORDS) + " " * rnd.randrange(2) + src[a:]
    if kind == 5:  # a token twice
        return src[:b] + " " + src[a:b] + src[b:]
    if kind == 6:  # two change places
        u = rnd.choice(toks)
        c, d = at(u.start), at(u.end)
        if c < a:
            a, b, c, d = c, d, a, b
        if b > c:
            return src
        return src[:a] + src[c:d] + src[b:c] + src[a:b] + src[d:]
    if kind == 7:  # a word instead
        return src[:a] + rnd.choice(WORDS) + src[b:]
    if kind == 8:  # a character goes
        i = rnd.randrange(len(src))
        return src[:i] + src[i + 1:]
    i = rnd.randrange(len(lines))  # a line is indented otherwise
    lines[i] = rnd.choice([" ", "    ", "\t"]) + lines[i] if rnd.randrange(2) else lines[i].lstrip(" ")
    return "".join(lines)


def scopes(table):
    t = table._table
    return [["module", "function", "class"].index(table.get_type()) if table.get_type() in ("module", "function", "class") else -1,
            t.name, t.lineno, {k: (v >> 12) & 15 for k, v in t.symbols.items()}, [scopes(c) for c in table.get_children()]]


def record(src):
    r = {"src": src}
    with open("file.py", "w", encoding="utf-8", newline="") as f:  # CPython looks the line up there
        f.write(src)
    linecache.clearcache()
    try:
        tree = ast.parse(src, "file.py")
        r["dump"] = ast.dump(tree, include_attributes=True)
        compile(src, "file.py", "exec", dont_inherit=True)
        r["scopes"] = scopes(symtable.symtable(src, "file.py", "exec"))
    except SyntaxError as e:
        r["error"] = [type(e).__name__, e.msg, e.lineno, e.offset, e.end_lineno, e.end_offset]
        r["text"] = e.text
        r["shown"] = "".join(traceback.format_exception_only(e))
    except (ValueError, MemoryError, RecursionError, OverflowError):
        return None
    return r


def main(out):
    warnings.simplefilter("ignore")
    os.chdir(HERE)
    snippets, broken = read("snippets.txt"), read("errors.txt")
    rnd = random.Random(314)
    seen, cases = set(), []
    for src in snippets + broken:
        if src not in seen:
            seen.add(src)
            cases.append(src)
    while len(cases) < 6000:
        src = mutate(rnd, rnd.choice(snippets))
        if rnd.randrange(5) == 0:
            src = mutate(rnd, src)
        if src not in seen:
            seen.add(src)
            cases.append(src)
    with open(out, "w", encoding="utf-8") as f:
        for src in cases:
            r = record(src)
            if r:
                f.write(json.dumps(r) + "\n")
