d = {}
for k in "zyx":
    d[k] = len(d)
d["z"] = 99
del d["y"]
d["y"] = "back"
print(d, next(iter(d)), list(reversed(d.items())))
try:
    for k in d: d[k * 2] = 1
except RuntimeError as e: print(e)
for k in list(d):
    if len(k) > 1: del d[k]
print(d, {k: v for k, v in sorted(d.items())}, sorted(d, key=lambda k: str(d[k])))
ks, vs, its = d.keys(), d.values(), d.items()
d["new"] = 0
print(ks, vs, its, "new" in ks, 0 in vs, ("new", 0) in its, len(its))
