a = 1
b = None
total = (a +
         2 *
         b)
