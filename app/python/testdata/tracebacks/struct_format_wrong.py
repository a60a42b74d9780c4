from struct import Struct
s = Struct("<iz")
