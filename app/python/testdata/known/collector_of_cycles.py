# known: there is no module gc; cycles with views in them are kept to the end
import gc
b = bytearray(2)
box = [memoryview(b)]
box.append(box)
del box
gc.collect()
b.append(1)
print(len(b))
