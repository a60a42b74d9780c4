text = "aé€😀"
data = bytearray(text.encode("utf-8"))
view = memoryview(data)
print(len(text), len(view))
for character in text:
    print(character, character.encode("utf-8").hex(" "))
euro = view[3:6]
print(bytes(euro).decode("utf-8"))
view[1] = 65
print(data.decode("utf-8", "replace"))
