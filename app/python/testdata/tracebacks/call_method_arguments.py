class Point:
    def move(self, dx, dy):
        pass
Point().move(1)
