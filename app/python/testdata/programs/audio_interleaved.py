import array
stereo = array.array("h", range(8))
v = memoryview(stereo)
left, right = v[::2], v[1::2]
print(left.tolist(), right.tolist(), left.contiguous, left.strides)
mono = array.array("h", ((l + r) // 2 for l, r in zip(left, right)))
print(mono, left.tobytes().hex(), bytes(right).hex())
