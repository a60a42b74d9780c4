stock = [{"name": "bolt", "n": 250, "price": 0.1}, {"name": "nut", "n": 0, "price": 0.05}, {"name": "gear", "n": 12, "price": 7.25}]
print(f"{'name':<6}|{'n':>5}|{'price':>7}|{'value':>8}")
for s in sorted(stock, key=lambda s: -s["n"] * s["price"]):
    print("{name:<6}|{n:>5}|{price:>7.2f}|{0:>8.2f}".format(s["n"] * s["price"], **s))
missing = [s["name"] for s in stock if not s["n"]]
print(f"{missing=} total={sum(s['n'] * s['price'] for s in stock):.2f} {len(stock)=}")
