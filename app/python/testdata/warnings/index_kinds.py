t = ()
try: (1, 2)["a"]
except TypeError: pass
try: "ab"[1.5]
except TypeError: pass
try: b"ab"[None]
except TypeError: pass
try: f"{t}"[()]
except TypeError: pass
try: "ab"[t]
except TypeError: pass
print("ab"[True], [1, 2][0:1], "ab"[-1])
try: None[0]
except TypeError: pass
try: ...["a"]
except TypeError: pass
