line = b"  key = value ; other  "
print(line.strip(), line.lstrip(), line.rstrip(b" r"), line.split(), line.split(b";"), line.split(b" ", 3), line.rsplit(b"=", 1))
print(b"a,b,,c".split(b","), b"".split(), b"".split(b","), b"a\nb\r\nc\rd".splitlines(), b"a\nb\n".splitlines(True))
print(b"k=v=w".partition(b"="), b"k=v=w".rpartition(b"="), b"kv".partition(b"="), b"xxaxx".strip(b"x"))
try: b"a".split(b"")
except ValueError as e: print(e)
