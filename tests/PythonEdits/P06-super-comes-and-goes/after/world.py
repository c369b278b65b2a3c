class Base:
    def act(self):
        return "base"

    def think(self):
        return "base thinks"


class Derived(Base):
    def act(self):
        return "derived + " + super().act()

    def think(self):
        return __class__.__name__
