x = 5
print(1 < x < 10, 1 < x > 3, x == 5 == 5.0, 3 > x < 9, 1 < 3 < 2, not 1 < x, x in [5] == [5], (x in [5]) == True, 1 < 2 == True, x is x is not None, "a" < "b" <= "b" != "c")
def f(v): print("f", v, end=" "); return v
print(f(1) < f(3) < f(2) < f(9))
