x = "\z" is "a"
y = "\y"
z = (1
