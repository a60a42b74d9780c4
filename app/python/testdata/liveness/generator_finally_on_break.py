def lines():
    try:
        yield 1
        yield 2
    finally:
        print("cleanup")
for x in lines():
    print(x)
    break
print("after the loop")
