class Settings:
    size = 4
    area = size * height
