n = 300
n.to_bytes(1, "little")
