print("\z", "\z")
print("\z" "\z")
