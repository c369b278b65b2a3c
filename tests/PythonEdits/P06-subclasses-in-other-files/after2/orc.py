from game import Creature


class Orc(Creature):
    legs = 2

    def name(self):
        return "orc " + super().name()
