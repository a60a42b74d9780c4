eval("1 is 1")
exec("x = '\\z'\nassert (1, 2)")
