data = b"the cat sat on the mat"
view = memoryview(data)
def find_all(needle):
    pos, n = 0, len(needle)
    while pos <= len(view) - n:
        if view[pos:pos + n] == needle:
            yield pos
        pos += 1
print(list(find_all(b"at")), list(find_all(b"the")), list(find_all(b"dog")), data.find(b"at", 6), data.rfind(b"at"))
