a = 1
assert (a == 1 and
        a == 2), "not both"
