from ..base import Creature


class Orc(Creature):
    def name(self):
        return "orc " + super().name()
