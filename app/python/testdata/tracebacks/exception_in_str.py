class Bad(Exception):
    def __str__(self): raise ValueError("inner")
raise Bad("x")
