import sys
view = memoryview(b"x")
try: view.tobites
except AttributeError as e: print(e)
counter = 1
print(countr)
