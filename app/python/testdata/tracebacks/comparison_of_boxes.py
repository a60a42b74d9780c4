class Box: pass
left, right = Box(), Box()
if left < right:
    print("never")
