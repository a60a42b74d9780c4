# A view that is only an operand lives while a method of a program gives its index, or its new element.
b = bytearray(b"abc")
class Grow:
    def __index__(self):
        try:
            b.append(0)
            print("grew")
        except BufferError as e:
            print(e)
        return 1
print(memoryview(b)[Grow()])
print(memoryview(b)[Grow():].tolist())
memoryview(b)[Grow()] = Grow()
memoryview(b)[0] = Grow()
print(b[Grow()], b)
