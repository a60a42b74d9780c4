raise OSError("disk", 5, None)
