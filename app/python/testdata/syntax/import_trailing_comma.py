from struct import pack,
