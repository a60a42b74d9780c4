import struct
def read(view, at):
    return struct.unpack_from("<I", view, at)[0]
read(memoryview(bytes(8)), 6)
