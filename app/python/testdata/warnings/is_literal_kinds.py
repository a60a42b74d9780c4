x = 1
print(x is (1, 2), x is (1, x), x is -1, x is 1.5, x is b"a", x is [1], x is f"a{x}", x is not (), 1 is x is 2, None is 1)
