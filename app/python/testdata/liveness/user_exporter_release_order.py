class Exporter:
    def __buffer__(self, flags): return memoryview(bytearray(b"abc"))
    def __release_buffer__(self, view): print("released", bytes(view))
with memoryview(Exporter()) as m:
    print(m[0])
print("after with")
bytes(Exporter())
print("after bytes")
def f():
    v = memoryview(Exporter())
    return v[1]
print(f())
print("end")
