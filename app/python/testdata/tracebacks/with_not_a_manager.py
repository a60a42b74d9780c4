with 5 as n:
    print(n)
