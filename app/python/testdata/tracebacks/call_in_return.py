def parse(text):
    return int(text)
def load(text):
    value = parse(text)
    return value
load("12x")
