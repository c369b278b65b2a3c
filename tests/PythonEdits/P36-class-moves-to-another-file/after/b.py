STRENGTH = "b"


class Orc:
    def attack(self):
        return "smashes"


def shout():
    return "shout " + STRENGTH
