import struct as a.b
