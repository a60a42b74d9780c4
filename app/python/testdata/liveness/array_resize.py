import array
a = array.array("h", [1, 2, 3])
m = memoryview(a)
for grow in (lambda: a.append(4), lambda: a.extend([4]), lambda: a.insert(0, 4), lambda: a.pop(), lambda: a.remove(1)):
    try: grow()
    except BufferError as e: print(e)
a[0] = 9
a[0:1] = array.array("h", [8])
print(m.tolist())
m.release()
a.append(4)
print(a)
