from struct import (pack, unpack
x = 1
