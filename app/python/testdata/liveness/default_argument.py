b = bytearray(2)
def f(view=memoryview(b)):
    return len(view)
try: b.append(1)
except BufferError as e: print(e)
del f
b.append(1)
print(len(b))
