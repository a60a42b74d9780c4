class Problem(Exception):
    def __str__(self): return "line one\nline two"
raise Problem(1)
