b = bytearray(4)
def cached(f):
    store = {}
    def wrapper(n):
        if n not in store: store[n] = f(n)
        return store[n]
    wrapper.clear = store.clear
    return wrapper
@cached
def part(n): return memoryview(b)[:n]
part(1), part(2), part(1)
try: b.append(1)
except BufferError as e: print(e)
part.clear()
b.append(1)
print(len(b))
