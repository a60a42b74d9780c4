b = bytearray(3)
def make():
    view = memoryview(b)
    handlers = {}
    def handle(): return view, handlers
    handlers["h"] = handle
    return len(handlers)
print(make())
try: b.append(1)
except BufferError as e: print(e)
