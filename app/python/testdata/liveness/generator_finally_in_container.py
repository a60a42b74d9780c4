def gen(name):
    try:
        yield name
    finally:
        print("end of", name)
gens = [gen(i) for i in range(3)]
for g in gens: next(g)
del g
print("pop")
gens.pop(0)
print("clear")
gens.clear()
print("cleared")
