data = [3, 1, 4, 1, 5]
if (n := len(data)) > 3: print(f"{n} items")
while (x := data.pop()) != 4: print("popped", x)
print([y for v in range(5) if (y := v * v) > 3], y, (a := 1, b := a + 1), a + b, [z := 0, *[z := z + i for i in range(4)]], z)
def f(): return (t := 5) + t
print(f(), (lambda: (q := 3) * q)(), any((bad := s).isdigit() for s in ["a", "7", "b"]), bad)
print({(k := c): k.upper() for c in "ab"}, k, f"{(m := 10)} {m:=+5}")
