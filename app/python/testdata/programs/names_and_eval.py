# globals, locals, vars, dir, eval and exec
def t(s, *a):
    try:
        print(s, "->", eval(s, *a))
    except BaseException as e:
        print(s, "->", type(e).__name__, e)

t("1+")
t("")
t("  1 + 1\n")
t("x=1")
t("[i for i in range(3)]")
t("y", {"y": 5})
t("y", {"y": 5}, {"y": 6})
t("y")
for s in ["eval(1)", "eval('1', 2)", "eval('1', {}, 2)", "eval(b'1+1')", "eval('1',globals={})", "exec('x=1', None)", "exec(1)", "vars(1)",
          "dir(1,2)", "globals(1)", "locals(1)", "vars()['zz']", "eval('len(x)', {'x': [1, 2]})", "(lambda: eval('1 + 1'))()", "eval('(a := 4)') + 1"]:
    t(s)
g = {}
exec("a=1\ndef f(): return a+1\nb=f()", g)
print([k for k in g if k[0] != "_"], g["b"], g["f"]())
exec("a = a + 10\nc = [a for _ in range(2)]", g)
print(g["a"], g["c"], eval("f() + a", g))
ns = {}
exec("q = 5\nfor i in range(3):\n    q += i\nclass K:\n    z = q", {"__name__": "elsewhere"}, ns)
print(ns["q"], ns["i"], sorted(ns), "q" in globals())

def f(p, *rest):
    q = 1
    exec("q=2; z=3")
    print(q, locals())
    l = locals()
    l["w"] = 1
    print(locals(), l)
    print(vars() == locals(), sorted(dir()))
    print(eval("q+1"), [eval("q", {"q": 9}) for _ in range(1)], eval("p"))
    def g():
        return q, locals()
    print(g())
    return eval("[q for _ in range(2)]")

print(f(0, 1, 2))

class C:
    "doc"
    x = 1
    def m(self):
        pass
    print([k for k in locals() if k[0] != "_"], locals()["x"])
    locals()["made"] = 3

c = C()
c.y = 2
print(vars(c), C.made, [d for d in dir(c) if d[0] != "_"], [d for d in dir(C) if d[0] != "_"], hasattr(C, "__doc__"))
vars(c)["z"] = 4
c.__dict__["w"] = 5
del vars(c)["y"]
print(c.z, c.w, vars(c), hasattr(c, "y"))
print([d for d in dir() if not d.startswith("_")])
globals()["new"] = 5
print(new, "new" in globals(), globals() is globals(), locals() is globals())
live = globals()
later = 7
print(live["later"], "later" in live, live.get("later"))
del live["later"]
try:
    later
except NameError as e:
    print(e)
print([d for d in dir([]) if d[0] != "_"])
print([d for d in dir({}) if d[0] != "_"])
print([d for d in dir(b"") if d[0] != "_"])
print([d for d in dir(bytearray()) if d[0] != "_"])
print([d for d in dir(memoryview(b"")) if d[0] != "_"])
print([d for d in dir("") if d[0] != "_"])
print([d for d in dir(()) if d[0] != "_"], [d for d in dir(range(1)) if d[0] != "_"], [d for d in dir(slice(1)) if d[0] != "_"])
print([d for d in dir(1) if d[0] != "_"])
print([d for d in dir(1.5) if d[0] != "_"])
print([d for d in dir(set()) if d[0] != "_"])
print([d for d in dir(frozenset()) if d[0] != "_"])
import array, struct
print([d for d in dir(array.array("i")) if d[0] != "_"])
print([d for d in dir(struct.Struct("i")) if d[0] != "_"], [d for d in dir(struct) if d[0] != "_"])
print([d for d in dir((i for i in ())) if d[0] != "_"])

class D:
    def __dir__(self):
        return ["b", "a"]
print(dir(D()))
b = bytearray(b"abc")
m = memoryview(b)
snapshot = globals()
del m
b.append(1)
print(b)
exec("""
k = memoryview(b)
try:
    b.append(2)
except BufferError as e:
    print(e)
del k
b.append(3)
""")
print(b)
try:
    eval("1+\n 2 2")
except SyntaxError as e:
    print(e, type(e), e.args[0])
def broken():
    exec("1/0")
try:
    broken()
except ZeroDivisionError as e:
    print(e)
exec("def f(:\n  pass")
