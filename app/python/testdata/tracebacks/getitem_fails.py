class Table:
    def __getitem__(self, key):
        raise LookupError(f"no {key}")
t = Table()
print(t["a"])
