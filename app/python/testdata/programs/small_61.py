try:
    pass
finally:
    print("f")
for i in range(3):
    try:
        if i == 1: continue
        if i == 2: break
    finally: print("fin", i)
def r():
    try: return 1
    finally: print("x")
print(r())
