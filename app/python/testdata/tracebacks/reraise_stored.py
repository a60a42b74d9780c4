saved = None
try:
    [].pop()
except IndexError as e:
    saved = e
print("later")
raise saved
