import array
numbers = array.array("i", [1, 2])
view = memoryview(numbers)
numbers.append(3)
