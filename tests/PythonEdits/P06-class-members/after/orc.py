class Orc:
    """A bigger orc."""

    count = 0
    armour = 5
    rage = 7

    def __init__(self, name):
        self.name = name
        Orc.count += 1

    def attack(self, target="you"):
        return self.name + " smashes " + target

    def roar(self):
        return "ROAR"

    @property
    def title(self):
        return "great orc " + self.name

    @title.setter
    def title(self, value):
        self.name = value

    @staticmethod
    def kind():
        return "monster"

    def __len__(self):
        return 42
