width = 3
(width + 1) * (None - 2)
