print(undefined.attr)
