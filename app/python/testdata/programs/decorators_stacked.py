def tag(name):
    def deco(f):
        def wrapper(*a, **k): return f"<{name}>{f(*a, **k)}</{name}>"
        return wrapper
    return deco
@tag("b")
@tag("i")
def hello(who, *, punct="!"): return f"hello {who}{punct}"
print(hello("you"), hello(who="me", punct="?"))
def register(registry):
    def deco(f):
        registry[f.__name__] = f
        return f
    return deco
commands = {}
@register(commands)
def start(): return "started"
@register(commands)
def stop(): return "stopped"
print([f() for f in commands.values()], list(commands))
