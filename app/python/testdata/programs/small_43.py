from struct import *
print(calcsize("i"), pack(">I", 5))
pack("i", "a")
