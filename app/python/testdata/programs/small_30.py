assert 1 == 2, "oops"
