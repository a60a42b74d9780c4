try:
    open_count = 1
    raise ValueError("x")
finally:
    print("closed", open_count)
