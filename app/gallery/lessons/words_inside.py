text = bytearray(b"one two three two one")
view = memoryview(text)
start = text.find(b"three")
word = view[start:start + 5]
print(bytes(word), word == b"three")
print(b"two" in text, text.count(b"two"))
word[:] = b"THREE"
print(text)
