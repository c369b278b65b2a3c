POWER = "a"


class Orc:
    def attack(self):
        return "hits " + POWER


def shout():
    return "shout " + POWER


class Other:
    pass
