text = """first
second \q
third"""
print(text)
