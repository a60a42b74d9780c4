class A(b=1, 2): pass
