# known: DeprecationWarnings of operations at run time are not printed
print(~True)
