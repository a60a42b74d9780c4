try:
    int("ten")
except ValueError as e:
    e.add_note("while reading the header")
    e.add_note("two lines\nof note")
    raise
