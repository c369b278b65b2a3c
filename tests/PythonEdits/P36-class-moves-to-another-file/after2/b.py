STRENGTH = "b"


class Orc:
    def attack(self):
        return "bites"


def shout():
    return "scream " + STRENGTH
