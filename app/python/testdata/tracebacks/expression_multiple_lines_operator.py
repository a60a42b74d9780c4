values = [1, 2]
other = (
    values
    +
    {3, 4}
)
