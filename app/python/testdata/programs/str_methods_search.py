s = "the cat in the hat"
print(s.find("the"), s.find("the", 1), s.rfind("the"), s.find("dog"), s.index("cat"), s.count("t"), s.count("the", 1), s.count(""), s.startswith(("a", "the")), s.endswith("hat", 5), s.replace("the", "a", 1), "at" in s, "" in s)
for bad in (lambda: s.index("dog"), lambda: s.find(1), lambda: 1 in s, lambda: s.count(), lambda: s.startswith(1)):
    try: bad()
    except (ValueError, TypeError) as e: print(type(e).__name__, e)
