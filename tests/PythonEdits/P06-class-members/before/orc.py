class Orc:
    """An orc."""

    count = 0
    armour = 3

    def __init__(self, name):
        self.name = name
        Orc.count += 1

    def attack(self):
        return self.name + " hits"

    def flee(self):
        return "flees"

    @property
    def title(self):
        return "orc " + self.name
