class Gap:
    def __init__(self, text, room=4):
        self.buf = bytearray(text.encode() + bytes(room))
        self.lo, self.hi = len(text), len(text) + room
    def move(self, pos):
        with memoryview(self.buf) as v:
            if pos < self.lo:
                n = self.lo - pos
                v[self.hi - n:self.hi] = v[pos:self.lo]
                self.lo, self.hi = pos, self.hi - n
            else:
                n = pos - self.lo
                v[self.lo:pos] = v[self.hi:self.hi + n]
                self.lo, self.hi = pos, self.hi + n
    def insert(self, text):
        for ch in text.encode():
            if self.lo == self.hi:
                self.buf[self.lo:self.lo] = bytes(8)
                self.hi += 8
            self.buf[self.lo] = ch
            self.lo += 1
    def __str__(self):
        return (self.buf[:self.lo] + self.buf[self.hi:]).decode()
g = Gap("hello world")
g.move(5)
g.insert(", dear")
g.move(0)
g.insert(">> ")
print(g, len(g.buf), g.lo, g.hi)
