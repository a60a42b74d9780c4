raise ValueError(b"raw", 1)
