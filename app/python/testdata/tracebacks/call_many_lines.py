def fails(*args):
    raise ValueError(len(args))
fails(
    1,
    2,
    3,
    4,
    5,
    6,
    7,
)
