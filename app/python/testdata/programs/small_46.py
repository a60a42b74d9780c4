import array
a = array.array("b", [1, 200])
