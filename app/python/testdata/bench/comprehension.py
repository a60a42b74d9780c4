x = [i * i for i in range(500_000) if i % 2]
