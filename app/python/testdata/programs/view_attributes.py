# Every attribute of a view of bytes, of an array, and of a matrix.
import array
for v in (memoryview(b"abcdef"), memoryview(array.array("d", [1.5, 2.5])), memoryview(bytes(24)).cast("i", [2, 3])):
    print(v.format, v.itemsize, v.ndim, v.shape, v.strides, v.suboffsets, v.nbytes, len(v), v.readonly)
    print(v.c_contiguous, v.f_contiguous, v.contiguous, type(v.obj).__name__)
