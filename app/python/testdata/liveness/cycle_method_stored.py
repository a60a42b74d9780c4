class Button:
    def __init__(self, data):
        self.view = memoryview(data)
        self.callback = self.press
    def press(self): return self.view[0]
b = bytearray(b"abc")
button = Button(b)
print(button.callback())
del button
try: b.append(1)
except BufferError as e: print("a bound method holds self:", e)
