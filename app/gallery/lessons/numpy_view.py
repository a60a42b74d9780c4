import numpy as np
a = np.array([10, 20, 30, 40], dtype=np.int32)
view = memoryview(a)
print(view.format, view.shape, view.nbytes)
view[1] = 99
print(a)
a[2] = -1
print(view.tolist())
print(view.obj is a)
