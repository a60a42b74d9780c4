name = "memory
