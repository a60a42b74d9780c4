# known: DeprecationWarnings of operations at run time are not printed
import array
print(array.array("u", "ab").typecode)
