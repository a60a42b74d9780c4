data = b"abc"
assert len(data) == 4, f"got {len(data)} bytes"
