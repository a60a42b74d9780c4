text = b"one two three two one"
view = memoryview(text)
start = text.find(b"three")
word = view[start:start + 5]
print(bytes(word), word == b"three", b"two" in text, text.count(b"two"))
for word in text.split():
    at = text.index(word)
    print(at, bytes(view[at:at + len(word)]).decode())
