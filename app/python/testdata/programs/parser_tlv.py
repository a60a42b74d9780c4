def parse(view):
    while view:
        tag, length = view[0], view[1]
        value, view = view[2:2 + length], view[2 + length:]
        if len(value) < length:
            raise ValueError(f"tag {tag}: {length} bytes announced, {len(value)} there")
        yield tag, value
data = b"\x01\x03abc\x02\x00\x03\x02\xff\xfe"
for tag, value in parse(memoryview(data)):
    print(tag, bytes(value), len(value))
try:
    print(list(parse(memoryview(b"\x01\x01a\x02\x09xy"))))
except ValueError as e:
    print(e)
