def dump(data, width=8):
    view = memoryview(data)
    for at in range(0, len(view), width):
        part = view[at:at + width]
        text = "".join(chr(b) if 32 <= b < 127 else "." for b in part)
        print(f"{at:08x}  {part.hex(' '):<{width * 3 - 1}}  |{text}|")
dump(b"Hello\n\x00\xffmemoryview!" + bytes(range(3)))
dump(bytearray(3), 4)
