print(1 == 1.0 == True, 0.0 == -0.0, 2**53 == 2.0**53, 2**53 + 1 == 2.0**53, 1 < 1.5 < 2, 10**400 > 1e308, hash(1) == hash(1.0) == hash(True), {1: "a", 1.0: "b", True: "c"})
print(max(1, 1.0), min(True, 1), sorted([3, 1.5, True, -2]), 3 != "3", None == 0, not None, bool(0.0), bool("0"), any([0, 0.0, "", None]), all([]))
try: 1 < "2"
except TypeError as e: print(e)
