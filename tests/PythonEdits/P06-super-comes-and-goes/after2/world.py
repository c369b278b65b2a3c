class Base:
    def act(self):
        return "base 2"

    def think(self):
        return "base thinks 2"


class Derived(Base):
    def act(self):
        return super().act() + " + more"

    def think(self):
        return "nothing"
