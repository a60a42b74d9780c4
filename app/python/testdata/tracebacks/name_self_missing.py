class Counter:
    def __init__(self):
        self.count = 0
    def up(self):
        count += 1
Counter().up()
