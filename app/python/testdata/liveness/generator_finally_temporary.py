def gen(name):
    try:
        yield name
    finally:
        print("end of", name)
print(next(gen("x")))
a, b = next(gen("p")), next(gen("q"))
print(a, b)
