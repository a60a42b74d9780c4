improt struct
