# The operator between two operands is what fails.
total = 1
name = "a"
print("before")
result = total + name
