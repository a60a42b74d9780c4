view = memoryview(b"gone")
view.release()
print(view)
view.release()
try:
    print(view[0])
except ValueError as error:
    print("ValueError:", error)
print(len(view))
