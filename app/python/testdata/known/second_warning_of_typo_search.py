# known: CPython's search for a mistyped keyword prints warnings of its own attempts
x = "\z"
y = = 1
