from game import hub
from game.hub import note

LIMIT = 2
note("second")
hub.extra = 5
hub.Base.patched = True


def greet():
    return "bye"


class Orc:
    power = 3

    def attack(self):
        return "smashes"


BROKEN = 1 / 0
