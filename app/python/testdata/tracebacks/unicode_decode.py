raw = b"caf\xe9"
raw.decode("utf-8")
