*a = c
