if True:
	data = [1]
	print(data[0] + data[1])
