class HeaderError(Exception):
    def __init__(self, offset, what):
        super().__init__(f"{what} at {offset}")
        self.offset = offset
def check(data):
    if data[:2] != b"PK":
        raise HeaderError(0, "bad magic")
check(b"abc")
