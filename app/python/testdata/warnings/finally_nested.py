def f():
    for i in range(3):
        try:
            pass
        finally:
            for j in range(2):
                if j: break
                continue
            def g():
                return 1
            while True:
                return 5
def h():
    while True:
        try:
            pass
        finally:
            try:
                break
            finally:
                if 1:
                    break
                else:
                    continue
print(f(), h())
