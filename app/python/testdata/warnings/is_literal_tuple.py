x = ()
print(x is ())
