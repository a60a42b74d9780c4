try:
    pass
except ValueError:
    pass
else:
    1 % 0
