class Base:
    def run(self): raise NotImplementedError
class Child(Base):
    def run(self):
        super().run()
Child().run()
