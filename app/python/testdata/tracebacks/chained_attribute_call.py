class A:
    def go(self):
        return B().run(self)
class B:
    def run(self, a):
        return a.value.deep
A().go()
