class Base:
    def act(self):
        return "base"

    def think(self):
        return "base thinks"


class Derived(Base):
    def act(self):
        return "derived"

    def think(self):
        return "derived + " + super().think()
