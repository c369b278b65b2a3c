from game.hub import note

LIMIT = 2
note("second")


def greet():
    return "bye"


class Orc:
    power = 3

    def attack(self):
        return "smashes"
