from game import Creature


class Orc(Creature):
    def describe(self):
        return "orc and " + super().describe()
