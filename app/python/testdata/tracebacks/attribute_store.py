n = 5
n.bits = 3
