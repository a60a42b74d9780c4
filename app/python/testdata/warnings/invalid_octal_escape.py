print(ascii("\777"), b"\400")
