def open_window(width, height=2):
    return width
open_window(1, heigth=3)
