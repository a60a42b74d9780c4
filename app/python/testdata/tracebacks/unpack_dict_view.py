for key, value in {"abc": 1}:
    pass
