for s in ("hello world", "HELLO", "Hello World", "straße", "ǅ", "ÉCOLE", "it's a dog's", "a1b2"):
    print(repr(s), s.upper(), s.lower(), s.title(), s.capitalize(), s.swapcase(), s.casefold(), s.isupper(), s.islower(), s.istitle(), len(s.upper()))
