# Markers with ~ stand even when they fill the line.
a, b = 1, 0
a / b
