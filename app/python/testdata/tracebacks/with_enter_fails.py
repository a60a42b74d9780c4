class Manager:
    def __enter__(self): raise OSError("cannot open")
    def __exit__(self, *args): print("not called")
with Manager() as m:
    pass
