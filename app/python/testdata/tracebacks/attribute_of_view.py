view = memoryview(b"abc")
print(view.tobytes(), view.append(1))
