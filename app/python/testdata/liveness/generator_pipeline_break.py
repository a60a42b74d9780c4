def source():
    try:
        yield from range(10)
    finally:
        print("source closed")
def double(it):
    try:
        for x in it: yield 2 * x
    finally:
        print("double closed")
for v in double(source()):
    if v > 3: break
print(v)
