for s in ("abc", "ABC", "123", "½", "²", "a1", "", " ", "\n", "é", "日本", "_x1", "1x", "class", "12.5", "-1"):
    print(repr(s), [name[2:] for name in ("isalpha", "isdigit", "isdecimal", "isnumeric", "isalnum", "isspace", "isidentifier", "isprintable", "isascii") if getattr(s, name)()])
