raise ValueError(
    "a message over "
    "two lines"
)
