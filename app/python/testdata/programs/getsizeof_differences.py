import sys
view, data = memoryview(bytes(1000)), bytes(1000)
print(sys.getsizeof(data) - sys.getsizeof(b""), sys.getsizeof(view) == sys.getsizeof(memoryview(b"")), sys.getsizeof(view) < sys.getsizeof(data), sys.getsizeof(data[:500]) > sys.getsizeof(view[:500]))
