class Creature:
    legs = 4

    def describe(self):
        return f"a creature with {self.legs} legs"

    def name(self):
        return type(self).__name__.lower()
