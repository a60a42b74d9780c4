lines = ["# comment", "a=1", "", "b = 2 ", "bad", "c=x"]
def clean(src): return (l.strip() for l in src if l.strip() and not l.startswith("#"))
def pairs(src):
    for l in src:
        key, eq, value = l.partition("=")
        if eq:
            yield key.strip(), value.strip()
        else:
            print("skipped", l)
def numbers(src):
    for k, v in src:
        try: yield k, int(v)
        except ValueError: yield k, v
print(dict(numbers(pairs(clean(lines)))))
